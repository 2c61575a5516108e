using CitizenAssistant.Bot.Routing.Phrases;
using CitizenAssistant.Bot.Routing.Words;

namespace CitizenAssistant.Bot.Routing.Rules;

/// <summary>All rules, and the signs they look for in a message.</summary>
internal sealed class RuleBook(IReadOnlyList<Rule> rules, int sets, Vocabulary vocabulary, SentenceReader sentences)
{
    private readonly List<List<(Place Phrase, int Set)>> beginnings = [];

    public IReadOnlyList<Rule> Rules => rules;

    /// <summary>Files a phrase under every pattern it can begin with, so that only fitting phrases are tried.</summary>
    /// <exception cref="FormatException">The phrase fits nothing at all or everything.</exception>
    public void Add(Place phrase, int set)
    {
        var first = new HashSet<int>();
        phrase.AddFirst(first);
        if (first.Count == 0 || phrase.Fits([], 0))
        {
            throw new FormatException("a phrase may be empty");
        }

        foreach (var pattern in first)
        {
            while (beginnings.Count <= pattern)
            {
                beginnings.Add([]);
            }

            beginnings[pattern].Add((phrase, set));
        }
    }

    /// <summary>The sentences of a message, each with the sets of phrases that have one in it.</summary>
    public Reading Read(string message)
    {
        var known = new Dictionary<string, int[]>();
        return new Reading(sentences.Read(message).ConvertAll(words => new ReadSentence(words, Signs([.. words.Select(PatternsOf)]))));

        int[] PatternsOf(string word) => known.TryGetValue(word, out var patterns) ? patterns : known[word] = vocabulary.PatternsOf(word);
    }

    /// <summary>The sentences of a message as plain words.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Words(string message) => sentences.Read(message);

    /// <summary>Whether a rule knows the word.</summary>
    public bool Knows(string word) => vocabulary.Knows(word);

    private bool[] Signs(int[][] sentence)
    {
        var found = new bool[sets];
        for (var at = 0; at < sentence.Length; at++)
        {
            foreach (var pattern in sentence[at])
            {
                if (pattern >= beginnings.Count)
                {
                    continue;
                }

                foreach (var (phrase, set) in beginnings[pattern])
                {
                    found[set] = found[set] || phrase.Fits(sentence, at);
                }
            }
        }

        return found;
    }
}
