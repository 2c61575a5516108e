using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>One line of <c>aspects.txt</c>.</summary>
/// <param name="Kind">The section asked for; null where the words only look as if they asked for one.</param>
/// <param name="Fallback">The sections to quote where an article lacks it.</param>
/// <param name="Telltale">Words that show that a section says something about it.</param>
internal sealed record AspectPatterns(SectionKind? Kind, SectionKind[] Fallback, string[] Telltale, string[][] Patterns)
{
    private const string NoSection = "-";
    private const string Gap = "..";
    private const string AnyWord = "?";
    private const int WidestGap = 4;

    public static AspectPatterns Parse(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var head = line[..colon].Split('|', StringSplitOptions.TrimEntries);
        return new AspectPatterns(
            head[0] == NoSection ? null : Enum.Parse<SectionKind>(head[0]),
            [.. Items(head[1]).Select(Enum.Parse<SectionKind>)],
            Items(head[2]),
            [.. Items(line[(colon + 1)..]).Select(pattern => pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Normalise).ToArray())]);
    }

    /// <summary>Where the words stand that its patterns fit; several patterns may.</summary>
    /// <param name="isKnown">Words the knowledge base has are no slips.</param>
    public IReadOnlySet<int> Match(IReadOnlyList<string> words, IReadOnlySet<int> taken, Func<string, bool> isKnown)
    {
        var matched = new HashSet<int>();
        var at = new List<int>();
        foreach (var pattern in Patterns)
        {
            for (var start = 0; start < words.Count; start++)
            {
                at.Clear();
                if (Fits(pattern, 0, words, start, taken, isKnown, at))
                {
                    matched.UnionWith(at);
                }
            }
        }

        return matched;
    }

    /// <summary>Whether the word is a compound with one of the patterns last, but for a plural's letters.</summary>
    public bool EndsCompound(string word) => Patterns.Any(pattern => pattern is [['+', ..] element] && EndsCompound(word, element.AsSpan().Trim("+*")));

    private static bool EndsCompound(ReadOnlySpan<char> word, ReadOnlySpan<char> meant) =>
        word.LastIndexOf(meant) is >= 3 and var at && word.Length - at - meant.Length <= 2;

    private static bool Fits(
        string[] pattern, int element, IReadOnlyList<string> words, int word, IReadOnlySet<int> taken, Func<string, bool> isKnown, List<int> at)
    {
        if (element == pattern.Length)
        {
            return true;
        }

        if (pattern[element] == Gap)
        {
            return Enumerable.Range(word, WidestGap + 1).Any(next => Fits(pattern, element + 1, words, next, taken, isKnown, at));
        }

        if (word >= words.Count || taken.Contains(word) || !Fits(pattern[element], words[word], isKnown)
            || !Fits(pattern, element + 1, words, word + 1, taken, isKnown, at))
        {
            return false;
        }

        if (pattern[element] != AnyWord)
        {
            at.Add(word);
        }

        return true;
    }

    private static bool Fits(string element, string word, Func<string, bool> isKnown)
    {
        var mayGoOn = element[^1] == '*';
        var meant = element.AsSpan().Trim("+*");
        return element == AnyWord || Begins(word, meant, mayGoOn) || (Typing.IsSlip(word, meant, mayGoOn) && !isKnown(word));
    }

    private static bool Begins(ReadOnlySpan<char> word, ReadOnlySpan<char> meant, bool mayGoOn) =>
        mayGoOn ? word.StartsWith(meant) : word.SequenceEqual(meant);

    private static string[] Items(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Normalise(string element) => element switch
    {
        Gap or AnyWord => element,
        ['+', ..] => "+" + Normalise(element[1..]),
        [.., '*'] => Normalise(element[..^1]) + "*",
        _ => GermanAnalysis.Words(element).Single(),
    };
}
