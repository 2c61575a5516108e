namespace CitizenAssistant.Knowledge.Search;

/// <summary>A word of a title or name.</summary>
internal sealed record TitleWord(string Word, string Stem)
{
    public static TitleWord[] Of(string title) => [.. GermanAnalysis.ContentWords(title).Distinct().Select(word => new TitleWord(word, GermanStem.Of(word)))];
}
