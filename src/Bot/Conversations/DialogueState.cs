using CitizenAssistant.Bot.Routing;
using CitizenAssistant.Handoff.Enquiries;
using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>What the assistant remembers from one turn to the next: ids and classes, never words.</summary>
/// <param name="Topic">The id of the article talked about last.</param>
/// <param name="Earlier">The deciding class of each turn, oldest first, the last twenty.</param>
/// <param name="Clarifications">How many times in a row the assistant has asked back.</param>
/// <param name="Given">What the citizen was shown, oldest first, the last ten.</param>
public sealed record DialogueState(
    string? Topic,
    IReadOnlyList<RequestClass> Earlier,
    int Clarifications,
    IReadOnlyList<GivenInformation> Given)
{
    public static DialogueState Start { get; } = new(null, [], 0, []);

    /// <summary>How the last answer came about, for "Warum?"; null before the first.</summary>
    public LastAnswer? Last { get; init; }

    /// <summary>The section asked for last, which "und beim Reisepass?" asks for again.</summary>
    public SectionKind? Aspect { get; init; }

    /// <summary>The language of the last message that told one.</summary>
    public string Language { get; init; } = "de";
}

/// <param name="Reason">The class of the request for a hand-over.</param>
/// <param name="Rests">The section the answer rests on, if it rests on one.</param>
public sealed record LastAnswer(string Route, string? Reason, GivenInformation? Rests);
