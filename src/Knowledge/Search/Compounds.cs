namespace CitizenAssistant.Knowledge.Search;

/// <summary>
/// Splits compounds by the words the knowledge base itself uses. A word is split only when its parts cover it wholly:
/// a general dictionary, or parts found anywhere inside, would see "laus" and "erb" in words of another origin.
/// </summary>
internal sealed class Compounds
{
    private const int ShortestPart = 4;
    private const int ShortestCompound = 8;
    private const int LongestCompound = 60;
    private const int MostWays = 3;

    private static readonly string[] ShortParts = ["kfz", "bau", "amt", "rad", "bus", "pkw", "ehe"];

    private readonly HashSet<string> _parts;

    /// <param name="words">Normalised words that may be parts.</param>
    public Compounds(IEnumerable<string> words) =>
        _parts = [.. words.Where(word => word.Length >= ShortestPart).Select(GermanStem.Of).Where(stem => stem.Length >= ShortestPart - 1), .. ShortParts];

    public static Compounds None { get; } = new([]);

    /// <summary>Whether the knowledge base has this word by itself.</summary>
    public bool Knows(string word) => _parts.Contains(GermanStem.Of(word));

    /// <summary>The ways to split a word into the fewest parts, as stems; none for a word that is no compound of known words.</summary>
    public IReadOnlyList<string[]> Split(string word)
    {
        if (word.Length < ShortestCompound || word.Length > LongestCompound)
        {
            return [];
        }

        // ways[i]: the splits of the first i letters with the fewest parts; a part's linking letters fall to its stem.
        var ways = new List<string[]>[word.Length + 1];
        ways[0] = [[]];
        for (var end = 1; end <= word.Length; end++)
        {
            ways[end] = [];
            for (var start = 0; start <= end - ShortParts[0].Length; start++)
            {
                if (ways[start].Count > 0 && end - start < word.Length && GermanStem.Of(word[start..end]) is var stem && _parts.Contains(stem))
                {
                    Add(ways[end], ways[start], stem);
                }
            }
        }

        return ways[word.Length];
    }

    private static void Add(List<string[]> ways, List<string[]> before, string part)
    {
        var count = before[0].Length + 1;
        if (ways.Count > 0 && ways[0].Length > count)
        {
            ways.Clear();
        }

        if (ways.Count == 0 || ways[0].Length == count)
        {
            ways.AddRange(before.Take(MostWays - ways.Count).Select(way => (string[])[.. way, part]));
        }
    }
}
