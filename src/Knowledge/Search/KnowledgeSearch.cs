using System.Runtime.CompilerServices;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>Finds the sections that answer a question. Safe for any number of readers while the articles change.</summary>
public sealed class KnowledgeSearch(KnowledgeLibrary library)
{
    private const int PerArticle = 2;

    /// <summary>The steps of a turn ask the same more than once; nothing is kept longer than the caller keeps the question.</summary>
    private readonly ConditionalWeakTable<string, Ranked> _asked = [];

    /// <summary>Ranks articles by the question, and within the article the section asked for first.</summary>
    /// <param name="question">In German or English; any length.</param>
    /// <param name="top">The most passages to return.</param>
    /// <param name="within">Look only into this article (a follow-up question); null for all.</param>
    public SearchResult Find(string question, int top = 5, string? within = null)
    {
        var ((knowledge, index), read, _, articles) = Rank(question, within);
        var sections = new SectionRanking(index);
        var passages = articles
            .SelectMany(found => Passages(found).Take(PerArticle))
            .Take(top)
            .ToArray();

        var isFound = articles is [var best, ..] && Findability.IsFound(read, best, within is not null);
        return new SearchResult(passages, read.Aspects is [var aspect, ..] ? aspect : null, read.NamesATopic, isFound);

        IEnumerable<Passage> Passages(FoundArticle found)
        {
            var article = knowledge.Articles[found.Id];
            return sections.Rank(article, read).Select((section, rank) =>
                new Passage(article, section, knowledge.Offices.GetValueOrDefault(article.Header.Office), Math.Clamp(found.Coverage, 0, 1) * (rank == 0 ? 1 : 0.8)));
        }
    }

    private Ranked Rank(string question, string? within)
    {
        var snapshot = library.Snapshot; // One state of the articles for the whole search.
        var before = _asked.TryGetValue(question, out var asked) && ReferenceEquals(asked.Snapshot, snapshot) ? asked : null;
        if (before is not null && before.Within == within)
        {
            return before;
        }

        var read = before?.Question ?? new QuestionReader(snapshot.Index).Read(question);
        var ranked = new Ranked(snapshot, read, within, new ArticleRanking(snapshot.Index).Rank(read, within));
        _asked.AddOrUpdate(question, ranked);
        return ranked;
    }

    private sealed record Ranked(Snapshot Snapshot, Question Question, string? Within, IReadOnlyList<FoundArticle> Articles);
}
