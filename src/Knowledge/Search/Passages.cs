using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>The parts of articles that are compared with a question one by one: a short text that has all its words answers it best.</summary>
/// <param name="Words">The words of each, and of its article's title.</param>
/// <param name="Article">The number of the article each belongs to; never falling.</param>
/// <param name="Sequences">Their words in order, without the title's.</param>
/// <param name="Kind">The section each is part of; null for a question of the article.</param>
internal sealed record Passages(Postings Words, int[] Article, SectionKind?[] Kind, Sequences Sequences)
{
    /// <summary>How well the best passage of each article fits; to be scored term by term.</summary>
    public void Best(ReadOnlySpan<float> scores, Span<float> articles)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            ref var best = ref articles[Article[i]];
            best = Math.Max(best, scores[i]);
        }
    }

    /// <summary>The passages of one article.</summary>
    public IEnumerable<int> Of(int article)
    {
        var at = Array.BinarySearch(Article, article);
        if (at < 0)
        {
            yield break;
        }

        while (at > 0 && Article[at - 1] == article)
        {
            at--;
        }

        for (; at < Article.Length && Article[at] == article; at++)
        {
            yield return at;
        }
    }
}
