namespace CitizenAssistant.Knowledge.Search;

/// <summary>How much of a question is said within a few words of a text.</summary>
internal sealed class Nearness
{
    /// <summary>Counted in stems: about two sentences, compounds and their parts.</summary>
    private const int Window = 24;

    /// <summary>Neighbours may have a stop word or an adjective between them.</summary>
    private const int Neighbours = 4;

    private readonly Sequences _sequences;
    private readonly float[] _weights;
    private readonly Dictionary<int, List<(int Word, float Credit)>> _stems = [];
    private readonly float _allPairs;

    public Nearness(Question question, Sequences sequences)
    {
        _sequences = sequences;
        _weights = [.. question.Words.Select(word => (float)word.Weight * WeightedStems.Asking(word))];
        Total = _weights.Sum();
        for (var word = 0; word < _weights.Length; word++)
        {
            _allPairs += word > 0 ? MathF.Min(_weights[word - 1], _weights[word]) : 0;
            foreach (var reading in question.Words[word].Readings)
            {
                foreach (var stem in reading.Stems)
                {
                    if (sequences.Numbers.TryGetValue(stem, out var number))
                    {
                        Add(number, word, (float)(reading.Certainty / reading.Stems.Count));
                    }
                }
            }
        }
    }

    public float Total { get; }

    /// <summary>What a title says of each word of the question, from 0 to 1.</summary>
    public float[] SaidBy(IEnumerable<string> stems)
    {
        var said = new float[_weights.Length];
        foreach (var stem in stems)
        {
            foreach (var (word, credit) in _sequences.Numbers.TryGetValue(stem, out var number) && _stems.TryGetValue(number, out var words) ? words : [])
            {
                said[word] = MathF.Min(1, said[word] + credit);
            }
        }

        return said;
    }

    public float Share(IReadOnlyList<float> said)
    {
        var sum = 0f;
        for (var i = 0; i < _weights.Length; i++)
        {
            sum += _weights[i] * said[i];
        }

        return Total > 0 ? sum / Total : 0;
    }

    /// <summary>The best few words in a row of one passage.</summary>
    /// <param name="title">What the title says; see <see cref="SaidBy"/>.</param>
    public (float Nearby, float WithTitle, float Pairs, float Ratio) In(int passage, float[] title)
    {
        var sequence = _sequences.Stems[passage];
        var hits = new List<(int At, int Word, float Credit)>();
        for (var at = 0; at < sequence.Length; at++)
        {
            if (_stems.TryGetValue(sequence[at], out var words))
            {
                hits.AddRange(words.Select(word => (at, word.Word, word.Credit)));
            }
        }

        var (nearby, withTitle) = (0f, 0f);
        var said = new float[_weights.Length];
        var both = new float[_weights.Length];
        var pairs = new HashSet<int>();
        var seen = new HashSet<int>();
        for (var first = 0; first < hits.Count; first++)
        {
            if (first > 0 && hits[first].At == hits[first - 1].At)
            {
                continue;
            }

            Array.Clear(said);
            seen.Clear();
            title.CopyTo(both, 0);
            for (var i = first; i < hits.Count && hits[i].At < hits[first].At + Window; i++)
            {
                var (at, word, credit) = hits[i];
                if (seen.Add((sequence[at] * _weights.Length) + word))
                {
                    said[word] = MathF.Min(1, said[word] + credit);
                }

                both[word] = MathF.Max(both[word], said[word]);
                if (at - hits[first].At is > 0 and <= Neighbours && word - hits[first].Word is 1 or -1)
                {
                    pairs.Add(Math.Max(word, hits[first].Word));
                }
            }

            nearby = MathF.Max(nearby, Share(said));
            withTitle = MathF.Max(withTitle, Share(both));
        }

        var paired = _allPairs > 0 ? pairs.Sum(word => MathF.Min(_weights[word - 1], _weights[word])) / _allPairs : 0;
        return (nearby, withTitle, paired, sequence.Length > 0 ? MathF.Min(1, hits.DistinctBy(hit => hit.At).Count() / (float)sequence.Length) : 0);
    }

    private void Add(int number, int word, float credit)
    {
        if (!_stems.TryGetValue(number, out var words))
        {
            _stems.Add(number, words = []);
        }

        var known = words.FindIndex(one => one.Word == word);
        if (known < 0)
        {
            words.Add((word, credit));
        }
        else
        {
            words[known] = (word, MathF.Max(words[known].Credit, credit));
        }
    }
}
