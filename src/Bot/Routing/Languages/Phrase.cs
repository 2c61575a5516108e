namespace CitizenAssistant.Bot.Routing.Languages;

/// <summary>
/// A wording of a language file: words in a row. <c>a|b</c> one of them, <c>word*</c> any ending, <c>..</c> up to three words
/// between, <c>^</c> and <c>$</c> the ends of the message.
/// </summary>
internal sealed class Phrase
{
    private const int MostBetween = 3;

    private readonly List<string[]> _alternatives = [];
    private readonly List<bool> _mayGap = []; // whether others may stand before that part
    private readonly bool _fromStart;
    private readonly bool _toEnd;

    public Phrase(string written)
    {
        var parts = written.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        (_fromStart, _toEnd) = (parts[0] == "^", parts[^1] == "$");
        var gap = false;
        foreach (var part in parts.Where(part => part is not ("^" or "$")))
        {
            if (part != "..")
            {
                _alternatives.Add([.. part.Split('|').Select(ForeignWords.Fold)]);
                _mayGap.Add(gap);
            }

            gap = part == "..";
        }
    }

    /// <summary>How many words of a message it explains.</summary>
    public int Length => _alternatives.Count;

    public bool IsIn(IReadOnlyList<string> words)
    {
        for (var start = 0; start < (_fromStart ? Math.Min(1, words.Count) : words.Count); start++)
        {
            if (Fits(words, start, part: 0))
            {
                return true;
            }
        }

        return false;
    }

    private bool Fits(IReadOnlyList<string> words, int at, int part)
    {
        if (part == _alternatives.Count)
        {
            return !_toEnd || at == words.Count;
        }

        for (var skipped = 0; skipped <= (_mayGap[part] ? MostBetween : 0) && at + skipped < words.Count; skipped++)
        {
            if (Array.Exists(_alternatives[part], pattern => Matches(words[at + skipped], pattern)) && Fits(words, at + skipped + 1, part + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(string word, string pattern) => pattern[^1] == '*'
        ? word.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal)
        : word == pattern;
}
