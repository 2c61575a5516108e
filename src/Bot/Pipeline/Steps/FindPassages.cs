using CitizenAssistant.Knowledge.Search;

namespace CitizenAssistant.Bot.Pipeline.Steps;

/// <summary>Looks for the sections that answer the question.</summary>
public sealed class FindPassages(KnowledgeSearch search) : ITurnStep
{
    public Task<Turn> RunAsync(Turn turn, CancellationToken ct) =>
        Task.FromResult(turn with { Found = search.Find(turn.Within is null ? turn.Question.Value : turn.Message.Value, top: 5, turn.Within) });
}
