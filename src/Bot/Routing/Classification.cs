namespace CitizenAssistant.Bot.Routing;

/// <summary>What a message asks for, the class that decides the way first (decision taxonomy, section 2).</summary>
/// <param name="Findings">Ordered by rank; empty when nothing was recognised.</param>
/// <param name="Move">Something said about the conversation itself.</param>
public sealed record Classification(IReadOnlyList<Finding> Findings, DialogueMove Move)
{
    /// <summary>The training sentences most like the message, for whoever asks why.</summary>
    public IReadOnlyList<NearSentence> Nearest { get; init; } = [];

    public static Classification Nothing { get; } = new([], DialogueMove.None);

    /// <summary>The class that decides the way, or null.</summary>
    public RequestClass? Highest => Findings is [] ? null : Findings[0].Class;

    /// <summary>The class that needs a person (R1 … R18, A5, A6), or null.</summary>
    /// <remarks>Whoever asks whether a person is there does not ask for one.</remarks>
    public RequestClass? Decision => Findings.Select(finding => (RequestClass?)finding.Class)
        .FirstOrDefault(requestClass => NeedsPerson(requestClass) && !(requestClass is RequestClass.A5 && Move is DialogueMove.AskIdentity));

    public bool AsksForInformation => Findings.Any(finding => finding.Class <= RequestClass.I5);

    public bool Has(RequestClass requestClass) => Findings.Any(finding => finding.Class == requestClass);

    /// <summary>Both: what was recognised in another language counts as much.</summary>
    public Classification And(Classification? other) => other is null
        ? this
        : new([.. Findings.Concat(other.Findings).DistinctBy(finding => finding.Class).OrderBy(finding => Rank.Of(finding.Class)).ThenBy(finding => finding.Class)], Move is DialogueMove.None ? other.Move : Move);

    private static bool NeedsPerson(RequestClass? requestClass) =>
        requestClass is (>= RequestClass.R1 and <= RequestClass.R18) or RequestClass.A5 or RequestClass.A6;
}

/// <param name="Because">The rule that fired, e.g. <c>R5/widerspruch-einlegen</c>, or <c>R5/gelernt</c>: kept in the trace.</param>
public sealed record Finding(RequestClass Class, string Because)
{
    /// <summary>How probable the learned voice holds the class; null where it was not asked.</summary>
    public double? Probability { get; init; }

    /// <summary>What the rule means, a German sentence for caseworkers; null where no rule fired.</summary>
    public string? Meaning { get; init; }
}

/// <param name="Where">File and line of a training sentence.</param>
public sealed record NearSentence(string Where, IReadOnlyList<RequestClass> Classes);

/// <summary>Something a citizen wants of the conversation rather than of the city.</summary>
public enum DialogueMove
{
    None,

    /// <summary>Withdraw the enquiry that waits for a caseworker.</summary>
    WithdrawEnquiry,

    /// <summary>Delete this conversation.</summary>
    DeleteConversation,

    /// <summary>Why did you answer so?</summary>
    AskWhy,

    /// <summary>Are you human?</summary>
    AskIdentity,
}
