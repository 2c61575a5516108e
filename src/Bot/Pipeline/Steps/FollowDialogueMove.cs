using CitizenAssistant.Bot.Routing;
using CitizenAssistant.Bot.Wording;

namespace CitizenAssistant.Bot.Pipeline.Steps;

/// <summary>Does what the citizen wants of the conversation itself: take an enquiry back, delete the chat, say why.</summary>
public sealed class FollowDialogueMove(RequestClassifier classifier, Phrases phrases) : ITurnStep
{
    public Task<Turn> RunAsync(Turn turn, CancellationToken ct) => Task.FromResult(classifier.Classify(turn.Message, turn.Dialogue).And(turn.Foreign?.Classification).Move switch
    {
        DialogueMove.WithdrawEnquiry => turn.EndAs(Withdraw(turn)),
        DialogueMove.DeleteConversation => turn.EndAs(new Deleted()),
        DialogueMove.AskWhy when turn.Enquiry is not { IsHeld: true } => turn.EndAs(new Signposted(Signpost.Why)),
        _ => turn,
    });

    /// <summary>Of several, the one named by its number, or all where that is the wish; otherwise the citizen is asked which.</summary>
    private Outcome Withdraw(Turn turn)
    {
        var words = phrases.In(turn.Language);
        var open = turn.Enquiries.Select(enquiry => enquiry.Number).ToList();
        var named = open.Where(number => turn.Message.Value.Contains(number, StringComparison.Ordinal)).ToList();
        return (open, named) switch
        {
            ([], _) => new Signposted(Signpost.NothingToWithdraw),
            (_, not []) => new Withdrawn(named),
            ([_], _) => new Withdrawn(open),
            _ when AllOfThem(turn.Message.Value) => new Withdrawn(open),
            _ => new Clarified("clarify.withdraw", [.. open.Select(number => words.Text("quick.withdraw.one", ("number", number))), words.Text("quick.withdraw.all")]),
        };
    }

    private static bool AllOfThem(string message) =>
        message.Split([' ', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries).Any(word => word.ToLowerInvariant() is "alle" or "beide" or "beides" or "alles" or "all" or "both" or "sämtliche");
}
