using System.Runtime.InteropServices;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>
/// Which texts use which terms how often, in plain arrays, and how well a text fits a term (BM25). A question asks this
/// hundreds of times, and a new state of the articles gets new postings; a general search engine's files, segments and
/// query objects would cost more than they give.
/// </summary>
internal sealed class Postings
{
    /// <summary>How soon more of the same word stops to count.</summary>
    private const float Saturation = 1.2f;

    private readonly Dictionary<string, (int[] Texts, byte[] Counts)> _terms;
    private readonly Dictionary<string, (int[] Texts, byte[] Counts)>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly float[] _norms;

    private Postings(Dictionary<string, (int[] Texts, byte[] Counts)> terms, float[] norms)
    {
        _terms = terms;
        _lookup = terms.GetAlternateLookup<ReadOnlySpan<char>>();
        _norms = norms;
    }

    /// <summary>The number of texts.</summary>
    public int Texts => _norms.Length;

    public IEnumerable<string> Terms => _terms.Keys;

    /// <summary>The number of texts that use the term.</summary>
    public int Count(ReadOnlySpan<char> term) => _lookup.TryGetValue(term, out var found) ? found.Texts.Length : 0;

    public bool Contains(ReadOnlySpan<char> term, int text) => _lookup.TryGetValue(term, out var found) && Array.BinarySearch(found.Texts, text) >= 0;

    /// <summary>How much a term tells: little if most texts use it, nothing if none does.</summary>
    public float Rarity(ReadOnlySpan<char> term) => Rarity(Count(term));

    /// <summary>Adds to the score of each text how well it fits the term.</summary>
    public void Score(ReadOnlySpan<char> term, float weight, Span<float> scores)
    {
        if (!_lookup.TryGetValue(term, out var found))
        {
            return;
        }

        weight *= Rarity(found.Texts.Length) * (Saturation + 1);
        for (var i = 0; i < found.Texts.Length; i++)
        {
            var text = found.Texts[i];
            scores[text] += weight * found.Counts[i] / (found.Counts[i] + _norms[text]);
        }
    }

    /// <summary>How well one text fits the term.</summary>
    public float Score(ReadOnlySpan<char> term, int text)
    {
        if (!_lookup.TryGetValue(term, out var found) || Array.BinarySearch(found.Texts, text) is not (>= 0 and var at))
        {
            return 0;
        }

        return Rarity(found.Texts.Length) * (Saturation + 1) * found.Counts[at] / (found.Counts[at] + _norms[text]);
    }

    private float Rarity(int with) => with == 0 ? 0 : MathF.Log(1 + ((Texts - with + 0.5f) / (with + 0.5f)));

    /// <param name="discountOfLength">From 0 to 1: how much a word in a long text counts less than one in a short text.</param>
    public sealed class Builder(float discountOfLength)
    {
        private readonly Dictionary<string, (List<int> Texts, List<byte> Counts)> _terms = new(StringComparer.Ordinal);
        private readonly List<int> _lengths = [];

        /// <summary>Adds the next text.</summary>
        /// <returns>Its number, counted from 0.</returns>
        public int Add(IEnumerable<string> terms)
        {
            var (text, length) = (_lengths.Count, 0);
            foreach (var term in terms)
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, term, out var isKnown);
                known = isKnown ? known : ([], []);
                if (known.Texts is [.., var last] && last == text)
                {
                    ref var count = ref CollectionsMarshal.AsSpan(known.Counts)[^1];
                    count += (byte)(count < byte.MaxValue ? 1 : 0);
                }
                else
                {
                    known.Texts.Add(text);
                    known.Counts.Add(1);
                }

                length++;
            }

            _lengths.Add(length);
            return text;
        }

        public Postings Build()
        {
            var average = _lengths.Count > 0 ? (float)Math.Max(_lengths.Average(), 1) : 1;
            var terms = new Dictionary<string, (int[], byte[])>(_terms.Count, StringComparer.Ordinal);
            foreach (var (term, (texts, counts)) in _terms)
            {
                terms.Add(term, ([.. texts], [.. counts]));
            }

            return new Postings(terms, [.. _lengths.Select(length => Saturation * (1 - discountOfLength + (discountOfLength * length / average)))]);
        }
    }
}
