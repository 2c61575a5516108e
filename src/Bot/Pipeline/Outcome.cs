using CitizenAssistant.Bot.Routing;

namespace CitizenAssistant.Bot.Pipeline;

/// <summary>How a turn ends. A closed set: whoever adds an ending decides what the citizen reads.</summary>
public abstract record Outcome
{
    private protected Outcome()
    {
    }

    /// <summary>The value of <c>channelData.assistant.route</c>.</summary>
    public abstract string Route { get; }

    /// <summary>The value of <c>channelData.assistant.reason</c>.</summary>
    public virtual string? Reason => null;

    /// <summary>What the sources say, given whatever the ending.</summary>
    public virtual Answer? Information => null;
}

/// <summary>Information, backed by released articles.</summary>
public sealed record Answered(Answer Answer) : Outcome
{
    public override string Route => "answer";

    public override Answer? Information => Answer;
}

/// <summary>Too short or ambiguous: one question, with choices.</summary>
/// <param name="Choices">Each is a message the citizen may send by pressing a button.</param>
public sealed record Clarified(string WordingKey, IReadOnlyList<string> Choices) : Outcome
{
    public override string Route => "clarify";
}

/// <summary>Shown the way, without a caseworker and without an answer of our own.</summary>
public sealed record Signposted(Signpost Signpost, Answer? Found = null) : Outcome
{
    public override string Route => Signpost switch
    {
        Signpost.Emergency or Signpost.Crisis => "emergency",
        Signpost.OtherAuthority or Signpost.OtherCity => "referral",
        Signpost.Privacy => "privacy",
        Signpost.Refusal or Signpost.Abuse => "refusal",
        Signpost.OffTopic => "offtopic",
        Signpost.Unknown => "unknown",
        Signpost.Language => "clarify",
        _ => "smalltalk",
    };

    public override Answer? Information => Found;
}

public enum Signpost
{
    Emergency,
    Crisis,
    OtherAuthority,
    OtherCity,
    Privacy,
    Refusal,
    Abuse,
    SmallTalk,
    IsMachine,
    Why,
    NothingToWithdraw,
    OffTopic,
    Unknown,

    /// <summary>Said in a language the assistant has only a few words in.</summary>
    Language,
}

/// <summary>A caseworker already has the conversation: the words go there, the assistant is silent.</summary>
public sealed record Relayed : Outcome
{
    public override string Route => "relayed";
}

/// <summary>A person takes over. The ruling is withheld, never the information.</summary>
public sealed record HandedOff(HandoffReason For, Answer? Found) : Outcome
{
    public override string Route => For is { Class: null or RequestClass.A5 } ? "human" : "handoff";

    public override string? Reason => For.Code;

    public override Answer? Information => Found;
}

/// <summary>Why a person takes over.</summary>
/// <param name="Class">The class of the request; null when the assistant failed.</param>
public sealed record HandoffReason(RequestClass? Class)
{
    /// <summary>Something broke: in doubt, a person.</summary>
    public static HandoffReason Failure { get; } = new((RequestClass?)null);

    public string Code => Class?.ToString() ?? "failure";

    public KeptWords Keeps => Class switch
    {
        RequestClass.R3 or RequestClass.R4 or RequestClass.R5 or RequestClass.R7 or RequestClass.R16 => KeptWords.Exact,
        RequestClass.R6 => KeptWords.None,
        RequestClass.R11 or RequestClass.R14 or RequestClass.R17 => KeptWords.Masked,
        _ => KeptWords.Whole,
    };
}

/// <summary>The assistant has nothing to say to it, and an enquiry is waiting: the words may belong there.</summary>
public sealed record Added : Outcome
{
    public override string Route => "unknown";
}

/// <summary>The citizen takes enquiries back.</summary>
/// <param name="Numbers">Never empty.</param>
public sealed record Withdrawn(IReadOnlyList<string> Numbers) : Outcome
{
    public override string Route => "handoff";
}

/// <summary>The citizen wants the conversation deleted.</summary>
public sealed record Deleted : Outcome
{
    public override string Route => "privacy";
}
