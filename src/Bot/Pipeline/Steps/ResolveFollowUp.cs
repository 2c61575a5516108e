using CitizenAssistant.Bot.Llm;
using CitizenAssistant.Bot.Pipeline.Quoting;

namespace CitizenAssistant.Bot.Pipeline.Steps;

/// <summary>"And what does that cost?" asks about the article talked about.</summary>
public sealed class ResolveFollowUp(AssistantKernel kernel) : ITurnStep
{
    public async Task<Turn> RunAsync(Turn turn, CancellationToken ct) =>
        await kernel.AskAsync<WholeQuestion>(NativeFunctions.RewriteQuestion, turn, ct) is { } whole
            ? turn with { Question = whole.Question, Within = whole.Topic }
            : turn;
}
