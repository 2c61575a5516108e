namespace CitizenAssistant.Knowledge.Search;

/// <summary>Letters in a row, by which words are compared that no rule brings together: typing errors, dialect, kinship.</summary>
internal static class Grams
{
    public const int Length = 4;

    private const char Edge = '_';

    /// <summary>Every four letters of a word, with its edges.</summary>
    public static IEnumerable<string> Of(string word)
    {
        var bounded = $"{Edge}{word}{Edge}";
        for (var i = 0; i + Length <= bounded.Length; i++)
        {
            yield return bounded.Substring(i, Length);
        }
    }

    /// <summary>Likewise without the edges, and none of words that are hardly longer.</summary>
    public static IEnumerable<string> Within(string word)
    {
        for (var i = 0; word.Length > Length && i + Length <= word.Length; i++)
        {
            yield return word.Substring(i, Length);
        }
    }
}
