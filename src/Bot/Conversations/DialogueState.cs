using CitizenAssistant.Bot.Routing;
using CitizenAssistant.Handoff.Enquiries;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>What the assistant remembers from one turn to the next: ids and classes, never words.</summary>
/// <param name="Topic">The id of the article talked about last.</param>
/// <param name="Earlier">The deciding class of each turn, oldest first, the last twenty.</param>
/// <param name="Clarifications">How many times in a row the assistant has asked back.</param>
/// <param name="Given">What the citizen was shown, oldest first, the last ten.</param>
/// <param name="LastReason">Why the last answer was as it was, for "Warum?".</param>
public sealed record DialogueState(
    string? Topic,
    IReadOnlyList<RequestClass> Earlier,
    int Clarifications,
    IReadOnlyList<GivenInformation> Given,
    string? LastReason)
{
    public static DialogueState Start { get; } = new(null, [], 0, [], null);

    /// <summary>The language of the last message that told one.</summary>
    public string Language { get; init; } = "de";
}
