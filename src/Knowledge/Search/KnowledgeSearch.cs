using System.Runtime.CompilerServices;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>Finds the sections that answer a question. Safe for any number of readers while the articles change.</summary>
public sealed class KnowledgeSearch
{
    private const int PerArticle = 2;
    private const int MostClauses = 12;

    /// <summary>Counted in content words.</summary>
    private const int LongMessage = 20;
    private static readonly char[] ClauseEnds = ['.', '!', '?', ';', ',', ':', '\n', '–', '(', ')'];

    private const double SectionsAfterTheFirst = 0.8;

    /// <summary>What shares less with the question is no passage on it, not even the last of five.</summary>
    private const double LeastCoverage = 0.15;

    /// <summary>Unless it is nearly as likely as the best, which then does not fit well itself; the logarithm of how much less likely.</summary>
    private const double NearTheBest = 2;

    /// <summary>The steps of a turn ask the same more than once; nothing is kept longer than the caller keeps the question.</summary>
    private readonly ConditionalWeakTable<string, Ranked> _asked = [];

    private readonly Func<Snapshot> _snapshot;

    public KnowledgeSearch(KnowledgeLibrary library)
        : this(() => library.Snapshot)
    {
    }

    /// <summary>Over articles of any origin, for measuring.</summary>
    internal KnowledgeSearch(Func<Snapshot> snapshot) => _snapshot = snapshot;

    /// <summary>
    /// Ranks articles by the question, and within the article the section asked for first. A long message tells more than
    /// it asks: where the whole finds nothing, its clauses are tried alone.
    /// </summary>
    /// <param name="question">In German or English; any length.</param>
    /// <param name="top">The most passages to return.</param>
    /// <param name="within">Look only into this article (a follow-up question); null for all.</param>
    public SearchResult Find(string question, int top = 5, string? within = null)
    {
        var whole = FindWhole(question, top, within);
        if (whole.IsFound || Rank(question, within).Question.Words.Count < LongMessage)
        {
            return whole;
        }

        var clauses = question.Split(ClauseEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return clauses.Length < 2
            ? whole
            : clauses.TakeLast(MostClauses).Select(clause => FindWhole(clause, top, within))
                .Where(found => found.IsFound).MaxBy(found => found.Passages[0].Score) ?? whole;
    }

    private SearchResult FindWhole(string question, int top, string? within)
    {
        var ((knowledge, index), read, _, articles) = Rank(question, within);
        var sections = new SectionRanking(index);
        var passages = articles
            .Where(found => within is not null || found.Coverage >= LeastCoverage || found.Score >= articles[0].Score - NearTheBest)
            .SelectMany(found => Passages(found).Take(PerArticle))
            .Take(top)
            .ToArray();

        var isFound = passages.Length > 0 && articles is [var best, ..] && Findability.IsFound(read, best, within is not null);
        return new SearchResult(
            passages, read.Aspects is [var aspect, ..] ? aspect : null, read.NamesATopic, isFound, articles is [{ IsNamed: true }, ..])
        {
            Aspects = read.Aspects,
        };

        IEnumerable<Passage> Passages(FoundArticle found)
        {
            var article = knowledge.Articles[found.Id];
            return sections.Rank(article, read).Select((section, rank) =>
                new Passage(article, section, knowledge.Offices.GetValueOrDefault(article.Header.Office), found.Coverage * (rank == 0 ? 1 : SectionsAfterTheFirst)));
        }
    }

    private Ranked Rank(string question, string? within)
    {
        var snapshot = _snapshot(); // One state of the articles for the whole search.
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
