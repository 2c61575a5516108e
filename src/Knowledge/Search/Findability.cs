namespace CitizenAssistant.Knowledge.Search;

/// <summary>Decides whether the best article answers the question or only happens to share a word with it.</summary>
internal static class Findability
{
    /// <summary>Less than this of a question is a word that happens to be the same, however well it fits.</summary>
    private const double LeastCoverage = 0.38;

    public static bool IsFound(Question question, FoundArticle best, bool within)
    {
        if (within && !question.NamesATopic)
        {
            return true; // "Und was kostet das?": the article is the topic.
        }

        return question.NamesATopic && (best.IsDescribed
            ? best.Coverage >= LeastCoverage && Weights.Score(Weights.Articles, best.Signs) >= 0
            : Weights.Score(Weights.Texts, best.Signs) >= 0);
    }
}
