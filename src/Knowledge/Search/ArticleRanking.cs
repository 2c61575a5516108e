using System.Buffers;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>Ranks whole articles for a question.</summary>
internal sealed class ArticleRanking(KnowledgeIndex index)
{
    private const int Candidates = 40;
    private const float ShareOfLetters = 0.6f;

    /// <param name="within">Only this article, whether it fits or not; null for all.</param>
    public IReadOnlyList<FoundArticle> Rank(Question question, string? within)
    {
        var scores = ArrayPool<float>.Shared.Rent(2 * index.ArticleCount);
        var words = scores.AsSpan(0, index.ArticleCount);
        var letters = scores.AsSpan(index.ArticleCount, index.ArticleCount);
        words.Clear();
        letters.Clear();
        try
        {
            Score(question, words, letters);
            int[] candidates = within is null ? Best(words, letters) : index.NumberOf(within) is >= 0 and var only ? [only] : [];
            var found = new List<FoundArticle>(candidates.Length);
            var evidence = new Evidence(question, index);
            foreach (var article in candidates)
            {
                found.Add(Judge(evidence, article, words[article], letters[article]));
            }

            FoundArticle[] ranked = [.. found.OrderByDescending(article => article.Score)];
            if (ranked is [var best, ..])
            {
                evidence.Judge(best, ranked.Length > 1 ? ranked[1] : null);
            }

            return ranked;
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    private void Score(Question question, Span<float> words, Span<float> letters)
    {
        var rented = ArrayPool<float>.Shared.Rent(index.Passages.Article.Length);
        var passages = rented.AsSpan(0, index.Passages.Article.Length);
        passages.Clear();
        foreach (var (stem, weight) in question.Stems)
        {
            index.Passages.Words.Score(stem, weight, passages);
        }

        index.Passages.Best(passages, words);
        ArrayPool<float>.Shared.Return(rented);
        foreach (var (gram, weight) in question.Grams)
        {
            index.Fields.Grams.Score(gram, weight, letters);
        }
    }

    private static int[] Best(ReadOnlySpan<float> words, ReadOnlySpan<float> letters)
    {
        var best = new PriorityQueue<int, float>(Candidates + 1);
        for (var i = 0; i < words.Length; i++)
        {
            var score = words[i] + (ShareOfLetters * letters[i]);
            if (score > 0 && (best.Count < Candidates || (best.TryPeek(out _, out var least) && score > least)))
            {
                best.Enqueue(i, score);
                if (best.Count > Candidates)
                {
                    best.Dequeue();
                }
            }
        }

        return [.. best.UnorderedItems.Select(item => item.Element).Order()];
    }

    private FoundArticle Judge(Evidence evidence, int article, float words, float letters)
    {
        var (signs, coverage, called, isNamed) = evidence.For(article, words, letters);
        return new FoundArticle(index.IdOf(article), Weights.Score(Weights.Order, signs), coverage, called, index.IsDescribed(article), isNamed, signs);
    }
}
