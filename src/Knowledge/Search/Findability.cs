namespace CitizenAssistant.Knowledge.Search;

/// <summary>Decides whether the best article answers the question or only happens to share a word with it.</summary>
internal static class Findability
{
    public static bool IsFound(Question question, FoundArticle best, bool within)
    {
        if (within && !question.NamesATopic)
        {
            return true; // "Und was kostet das?": the article is the topic.
        }

        return question.NamesATopic && Weights.Score(best.IsDescribed ? Weights.Articles : Weights.Texts, best.Signs) >= 0;
    }
}
