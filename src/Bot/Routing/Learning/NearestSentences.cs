using System.Runtime.InteropServices;
using CitizenAssistant.Bot.Routing.Words;

namespace CitizenAssistant.Bot.Routing.Learning;

/// <summary>Finds the training sentences that share the most telling words with a message: they explain an estimate to a caseworker.</summary>
internal sealed class NearestSentences(IReadOnlyList<TrainingSentence> sentences)
{
    private const int Most = 3;

    private readonly Lazy<Index> _index = new(() => new Index(sentences));

    public IReadOnlyList<TrainingSentence> To(IEnumerable<string> words)
    {
        var scores = new Dictionary<int, double>();
        foreach (var word in words.Distinct())
        {
            foreach (var holder in _index.Value.HoldersOf(word))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(scores, holder, out _) += _index.Value.WeightOf(word);
            }
        }

        return [.. scores.OrderByDescending(entry => entry.Value / _index.Value.LengthOf(entry.Key)).ThenBy(entry => entry.Key).Take(Most).Select(entry => sentences[entry.Key])];
    }

    private sealed class Index
    {
        private readonly Dictionary<string, List<int>> _holders = [];
        private readonly double[] _lengths;
        private readonly int _count;

        public Index(IReadOnlyList<TrainingSentence> sentences)
        {
            _count = sentences.Count;
            var words = sentences.Select(sentence => WordsOf(sentence.Text)).ToList();
            for (var i = 0; i < words.Count; i++)
            {
                foreach (var word in words[i])
                {
                    (CollectionsMarshal.GetValueRefOrAddDefault(_holders, word, out _) ??= []).Add(i);
                }
            }

            _lengths = [.. words.Select(own => Math.Sqrt(1 + own.Sum(word => WeightOf(word) * WeightOf(word))))];
        }

        public List<int> HoldersOf(string word) => _holders.TryGetValue(word, out var holders) ? holders : [];

        // A word that stands in every second sentence says little.
        public double WeightOf(string word) => Math.Log((1.0 + _count) / (1 + HoldersOf(word).Count));

        public double LengthOf(int sentence) => _lengths[sentence];

        private static HashSet<string> WordsOf(string text) => [.. Letters.Fold(text).Split([' ', ',', '.', ';', ':', '!', '?', '"', '(', ')', '„', '“', '\t'], StringSplitOptions.RemoveEmptyEntries)];
    }
}
