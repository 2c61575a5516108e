using System.Buffers;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>Ranks whole articles for a question.</summary>
internal sealed class ArticleRanking(KnowledgeIndex index)
{
    private const int Candidates = 40;
    private const float WeightOfPassage = 0.5f;
    private const float WeightOfGrams = 0.3f;
    private const float WeightOfTitle = 4f;
    private const float BoostOfName = 0.2f;
    private const float BoostOfQuestion = 15f;

    /// <summary>Half as much again for an article that speaks of everything asked.</summary>
    private const double BoostOfCoverage = 0.5;

    private readonly Coverage _coverage = new(index);

    /// <param name="within">Only this article, whether it fits or not; null for all.</param>
    public IReadOnlyList<FoundArticle> Rank(Question question, string? within)
    {
        var scores = ArrayPool<float>.Shared.Rent(index.ArticleCount);
        var articles = scores.AsSpan(0, index.ArticleCount);
        articles.Clear();
        try
        {
            Score(question, articles);
            int[] candidates = within is null ? Best(articles) : index.NumberOf(within) is >= 0 and var only ? [only] : [];
            var found = new List<FoundArticle>(candidates.Length);
            foreach (var article in candidates)
            {
                found.Add(Judge(question, article, articles[article]));
            }

            return [.. found.OrderByDescending(article => article.Score)];
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    private void Score(Question question, Span<float> articles)
    {
        var rented = ArrayPool<float>.Shared.Rent(index.Passages.Article.Length);
        var passages = rented.AsSpan(0, index.Passages.Article.Length);
        passages.Clear();
        foreach (var (stem, weight) in question.Stems)
        {
            index.Passages.Words.Score(stem, WeightOfPassage * weight, passages);
        }

        index.Passages.Best(passages, articles);
        ArrayPool<float>.Shared.Return(rented);
        foreach (var (gram, weight) in question.Grams)
        {
            index.Fields.Grams.Score(gram, WeightOfGrams * weight, articles);
        }
    }

    private static int[] Best(ReadOnlySpan<float> articles)
    {
        var best = new PriorityQueue<int, float>(Candidates + 1);
        for (var i = 0; i < articles.Length; i++)
        {
            if (articles[i] > 0 && (best.Count < Candidates || (best.TryPeek(out _, out var least) && articles[i] > least)))
            {
                best.Enqueue(i, articles[i]);
                if (best.Count > Candidates)
                {
                    best.Dequeue();
                }
            }
        }

        return [.. best.UnorderedItems.Select(item => item.Element).Order()];
    }

    private FoundArticle Judge(Question question, int article, float score)
    {
        var (coverage, called) = _coverage.Of(question, article);
        var named = question.NameKeys.Where(name => index.Fields.NameKeys.Contains(name.Key, article)).Select(name => name.Words).DefaultIfEmpty().Max();
        var asked = question.Key.Length > 0 && index.Fields.QuestionKeys.Contains(question.Key, article);
        var total = score + (WeightOfTitle * TitleShare.Of(question, article, index)) + (BoostOfName * named) + (asked ? BoostOfQuestion : 0);
        return new FoundArticle(index.IdOf(article), total * (1 + (BoostOfCoverage * coverage)), coverage, called, index.IsDescribed(article), named > 0);
    }
}
