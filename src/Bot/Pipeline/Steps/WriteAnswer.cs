using CitizenAssistant.Bot.Llm;

namespace CitizenAssistant.Bot.Pipeline.Steps;

/// <summary>Says what the passages say; without a model it quotes.</summary>
public sealed class WriteAnswer(AssistantKernel kernel) : ITurnStep
{
    public async Task<Turn> RunAsync(Turn turn, CancellationToken ct) =>
        turn with { Draft = await kernel.AskAsync<Answer>(NativeFunctions.WriteAnswer, turn, ct) };
}
