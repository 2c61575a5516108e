using CitizenAssistant.Bot.Routing;

namespace CitizenAssistant.Bot.Pipeline.Steps;

/// <summary>Does what the citizen wants of the conversation itself: take the enquiry back, delete the chat, say why.</summary>
public sealed class FollowDialogueMove(RequestClassifier classifier) : ITurnStep
{
    public Task<Turn> RunAsync(Turn turn, CancellationToken ct) => Task.FromResult(classifier.Classify(turn.Message, turn.Dialogue).Move switch
    {
        DialogueMove.WithdrawEnquiry => turn.EndAs(turn.Enquiry is null ? new Signposted(Signpost.NothingToWithdraw) : new Withdrawn()),
        DialogueMove.DeleteConversation => turn.EndAs(new Deleted()),
        DialogueMove.AskWhy when turn.Enquiry is not { IsHeld: true } => turn.EndAs(new Signposted(Signpost.Why)),
        _ => turn,
    });
}
