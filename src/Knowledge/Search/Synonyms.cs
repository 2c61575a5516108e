using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>What else a word or phrase of a question may mean, as the editors say in <c>synonyms.txt</c>.</summary>
internal sealed class Synonyms
{
    private readonly Dictionary<string, List<string[]>> _meant = new(StringComparer.Ordinal);

    public Synonyms(IEnumerable<SynonymRule> rules)
    {
        foreach (var rule in rules)
        {
            foreach (var said in rule.Said)
            {
                var key = KeyOf(GermanAnalysis.Words(said));
                foreach (var meant in rule.Meant.Where(meant => meant != said))
                {
                    var stems = GermanAnalysis.ContentWords(meant).Select(GermanStem.Of).Distinct().ToArray();
                    if (key.Length > 0 && stems.Length > 0)
                    {
                        MeantBy(key).Add(stems);
                    }
                }

                LongestPhrase = Math.Max(LongestPhrase, key.AsSpan().Count(' ') + 1);
            }
        }
    }

    /// <summary>Counted in words.</summary>
    public int LongestPhrase { get; } = 1;

    /// <param name="words">Normalised words in their order, with stop words.</param>
    public IReadOnlyList<string[]> Of(IEnumerable<string> words) => _meant.GetValueOrDefault(KeyOf(words)) ?? [];

    private List<string[]> MeantBy(string key) => _meant.TryGetValue(key, out var known) ? known : _meant[key] = [];

    private static string KeyOf(IEnumerable<string> words) => string.Join(' ', words.Select(GermanStem.Of));
}
