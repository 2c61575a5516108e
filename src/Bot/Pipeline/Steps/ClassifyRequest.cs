using CitizenAssistant.Bot.Llm;
using CitizenAssistant.Bot.Routing;

namespace CitizenAssistant.Bot.Pipeline.Steps;

/// <summary>What does the message ask for: information, a decision, a person, somebody else?</summary>
public sealed class ClassifyRequest(AssistantKernel kernel) : ITurnStep
{
    public async Task<Turn> RunAsync(Turn turn, CancellationToken ct) =>
        await kernel.AskAsync<Classification>(NativeFunctions.ClassifyRequest, turn, ct) is { } classification
            ? turn with { Classification = classification.And(turn.Foreign?.Classification) }
            : turn.EndAs(new HandedOff(HandoffReason.Failure, null));
}
