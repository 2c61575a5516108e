using CitizenAssistant.Bot.Routing;
using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Bot.Pipeline.Steps;

/// <summary>
/// The class of highest rank chooses the way; what the sources say is given on every way (decision taxonomy, section 2).
/// </summary>
public sealed class ChooseOutcome : ITurnStep
{
    /// <summary>Asked back this often in a row, the assistant offers a person instead.</summary>
    private const int MostClarifications = 2;

    public Task<Turn> RunAsync(Turn turn, CancellationToken ct) => Task.FromResult(turn.EndAs(Choose(turn)));

    private static Outcome Choose(Turn turn)
    {
        var asked = turn.Classification;
        if (asked.Decision is { } decision)
        {
            return new HandedOff(new HandoffReason(decision), turn.Draft);
        }

        return asked switch
        {
            _ when asked.Has(RequestClass.A7) => new Signposted(Signpost.Privacy, Asked(turn)),
            _ when asked.Has(RequestClass.P1) => new Signposted(Signpost.Refusal, Asked(turn)),
            _ when asked.Has(RequestClass.O2) => new Signposted(Signpost.OtherCity),
            _ when turn.Draft is { } draft && IsElsewhere(draft) => new Signposted(Signpost.OtherAuthority, draft),
            _ when asked.Has(RequestClass.O1) => new Signposted(Signpost.OtherAuthority),
            _ when turn.Draft is { } draft && !IsBesidesThePoint(asked) => new Answered(draft),
            _ when asked.Move is DialogueMove.AskIdentity => new Signposted(Signpost.IsMachine),
            _ when asked.Has(RequestClass.O5) => new Signposted(Signpost.Abuse),
            _ when asked.Has(RequestClass.O4) => new Signposted(Signpost.SmallTalk),
            _ when asked.Has(RequestClass.O3) => new Signposted(Signpost.OffTopic),
            _ => ClarifyOrAdmit(turn),
        };
    }

    private static bool IsElsewhere(Answer answer) => answer.Passages[0].Article.Header.Zone == Zone.Elsewhere;

    // Small talk, insults and what is no matter of the city are not answered from the knowledge base unless the message asks for information too.
    private static bool IsBesidesThePoint(Classification asked) =>
        !asked.AsksForInformation
        && (asked.Move is DialogueMove.AskIdentity || asked.Highest is RequestClass.O3 or RequestClass.O4 or RequestClass.O5 or RequestClass.Q1 or RequestClass.Q2);

    private static Answer? Asked(Turn turn) => turn.Classification.AsksForInformation ? turn.Draft : null;

    private static Outcome ClarifyOrAdmit(Turn turn)
    {
        var choices = (turn.Found?.Passages ?? []).Select(passage => passage.Article.Title).Distinct().Take(4).ToList();
        var isVague = turn.Classification.Has(RequestClass.Q1) || turn.Found is { NamesATopic: false };
        return isVague && turn.State.Clarifications < MostClarifications
            ? new Clarified(turn.Classification.Has(RequestClass.Q2) ? "clarify.personal-data" : "clarify.which", choices)
            : turn.Enquiry is null ? new Signposted(Signpost.Unknown) : new Added();
    }
}
