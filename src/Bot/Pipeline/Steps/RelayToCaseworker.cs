namespace CitizenAssistant.Bot.Pipeline.Steps;

/// <summary>While a caseworker has the conversation the assistant is silent and passes the words on.</summary>
public sealed class RelayToCaseworker : ITurnStep
{
    public Task<Turn> RunAsync(Turn turn, CancellationToken ct) =>
        Task.FromResult(turn.Enquiry is { IsHeld: true } ? turn.EndAs(new Relayed()) : turn);
}
