using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>What the knowledge base has on a question, best passage first.</summary>
/// <param name="Aspect">The section asked for (costs, documents, …), or null when the question names none.</param>
/// <param name="NamesATopic">Whether the question has words of its own for a service; false for "und was kostet das?".</param>
/// <param name="IsFound">Whether the best passage fits well enough to be quoted as the answer.</param>
/// <param name="IsNamed">Whether the question has the title or a name of the best article: what it is about is known even where nothing answers it.</param>
public sealed record SearchResult(IReadOnlyList<Passage> Passages, SectionKind? Aspect, bool NamesATopic, bool IsFound, bool IsNamed)
{
    /// <summary>All sections asked for, the deciding one first: "what does it cost, and what must I bring?"</summary>
    public IReadOnlyList<SectionKind> Aspects { get; init; } = [];
}
