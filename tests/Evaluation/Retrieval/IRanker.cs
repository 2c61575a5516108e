namespace CitizenAssistant.Evaluation.Retrieval;

/// <summary>A search that can be asked for pages: ours, or one it is compared with.</summary>
internal interface IRanker
{
    string Name { get; }

    /// <returns>One ranking a question, in their order; null where this search is not installed.</returns>
    Task<IReadOnlyList<Ranking>?> RankAsync(IReadOnlyList<Page> pages, IReadOnlyList<string> questions, CancellationToken ct);
}

/// <param name="Pages">The ids of at most ten pages, best first.</param>
/// <param name="IsFound">Whether the search itself thinks that the first one answers.</param>
internal sealed record Ranking(IReadOnlyList<string> Pages, bool IsFound, TimeSpan Time);
