using System.Diagnostics;
using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Search;

namespace CitizenAssistant.Evaluation.Retrieval;

/// <summary>The search of the product, unchanged.</summary>
/// <param name="synonyms">The product's own list; without it only the pages' words are known.</param>
internal sealed class OurSearch(IReadOnlyList<SynonymRule> synonyms) : IRanker
{
    private const int Pages = 10;
    private const int PassagesOfAPage = 2;

    public string Name => "Our search";

    public Task<IReadOnlyList<Ranking>?> RankAsync(IReadOnlyList<Page> pages, IReadOnlyList<string> questions, CancellationToken ct)
    {
        var search = Over(pages);
        foreach (var question in questions.Take(200))
        {
            Rank(search, question); // The first questions are answered by code that is not compiled yet.
        }

        return Task.FromResult<IReadOnlyList<Ranking>?>([.. questions.Select(question => Rank(search, question))]);
    }

    public KnowledgeSearch Over(IReadOnlyList<Page> pages)
    {
        var snapshot = Snapshot.Of(PagesAsArticles.From(pages) with { Synonyms = synonyms });
        return new KnowledgeSearch(() => snapshot);
    }

    private static Ranking Rank(KnowledgeSearch search, string question)
    {
        question = new string(question.AsSpan()); // The search remembers what it was just asked.
        var start = Stopwatch.GetTimestamp();
        var result = search.Find(question, Pages * PassagesOfAPage);
        var time = Stopwatch.GetElapsedTime(start);
        return new Ranking([.. result.Passages.Select(passage => passage.Article.Id).Distinct().Take(Pages)], result.IsFound, time);
    }
}
