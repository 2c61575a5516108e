using CitizenAssistant.Bot.Conversations;
using CitizenAssistant.Bot.Privacy;
using CitizenAssistant.Bot.Routing;
using CitizenAssistant.Bot.Routing.Languages;
using CitizenAssistant.Handoff.Enquiries;
using CitizenAssistant.Knowledge.Search;

namespace CitizenAssistant.Bot.Pipeline;

/// <summary>A citizen's message on its way to an outcome. Each step returns a changed copy; setting the outcome ends the turn.</summary>
/// <param name="Message">What the citizen wrote.</param>
/// <param name="State">What the assistant remembers of the turns before.</param>
/// <param name="Enquiry">The enquiry that a caseworker holds, otherwise the newest that is open; null when none is.</param>
public sealed record Turn(Guid Id, string Conversation, RedactedText Message, DialogueState State, EnquiryStanding? Enquiry)
{
    /// <summary>The message as a question that stands alone: a follow-up names its topic.</summary>
    public RedactedText Question { get; init; } = Message;

    /// <summary>All open enquiries of the conversation, in order of arrival.</summary>
    public IReadOnlyList<EnquiryStanding> Enquiries { get; init; } = Enquiry is null ? [] : [Enquiry];

    /// <summary>When the message arrived.</summary>
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>What was recognised in a language that is neither German nor English; null otherwise.</summary>
    public ForeignMessage? Foreign { get; init; }

    /// <summary>The language to answer in: <c>de</c>, <c>en</c>, or one we have a few words in.</summary>
    public string Language { get; init; } = "de";

    /// <summary>The article a follow-up asks about.</summary>
    public string? Within { get; init; }

    public Classification Classification { get; init; } = Classification.Nothing;

    public SearchResult? Found { get; init; }

    /// <summary>What the sources say to the question; not yet an outcome.</summary>
    public Answer? Draft { get; init; }

    public Outcome? Outcome { get; init; }

    public TurnTrace Trace { get; init; } = new();

    /// <summary>The turns before, as the classifier sees them.</summary>
    public Dialogue Dialogue => new(State.Earlier, State.Topic is not null, Enquiry is not null);

    public Turn EndAs(Outcome outcome) => this with { Outcome = outcome };
}
