namespace CitizenAssistant.Knowledge.Search;

/// <summary>Decides whether the best article answers the question or only happens to share a word with it.</summary>
internal static class Findability
{
    private const double EnoughCoverage = 0.54;
    private const double EnoughWithCalled = 0.9;
    private const double EnoughWhenNamed = 0.38;

    /// <summary>Where nothing but the text can tell; calibrated so that no more than one in twenty questions with an answer is refused.</summary>
    private const double EnoughOfText = 0.35;

    public static bool IsFound(Question question, FoundArticle best, bool within)
    {
        if (within && !question.NamesATopic)
        {
            return true; // "Und was kostet das?": the article is the topic.
        }

        if (!best.IsDescribed)
        {
            return question.NamesATopic && best.Coverage >= EnoughOfText;
        }

        return question.NamesATopic
            && (best.IsNamed ? best.Coverage >= EnoughWhenNamed : best.Coverage >= EnoughCoverage && best.Coverage + best.Called >= EnoughWithCalled);
    }
}
