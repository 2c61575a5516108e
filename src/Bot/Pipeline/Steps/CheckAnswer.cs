namespace CitizenAssistant.Bot.Pipeline.Steps;

/// <summary>Lets no answer out that says a number its passages do not say, or that rules on a case.</summary>
public sealed class CheckAnswer(AnswerGuard guard) : ITurnStep
{
    public Task<Turn> RunAsync(Turn turn, CancellationToken ct) =>
        Task.FromResult(turn.Draft is { } draft && !guard.Allows(draft) ? turn with { Draft = null } : turn);
}
