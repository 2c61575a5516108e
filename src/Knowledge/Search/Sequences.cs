namespace CitizenAssistant.Knowledge.Search;

/// <summary>The stems of each passage in their order, as numbers: what stands near what.</summary>
internal sealed record Sequences(IReadOnlyDictionary<string, int> Numbers, int[][] Stems)
{
    /// <summary>Takes the passages one after the other.</summary>
    public sealed class Builder
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly List<int[]> _stems = [];

        public void Add(IReadOnlyList<string> stems)
        {
            var sequence = new int[stems.Count];
            for (var i = 0; i < sequence.Length; i++)
            {
                if (!_numbers.TryGetValue(stems[i], out sequence[i]))
                {
                    _numbers.Add(stems[i], sequence[i] = _numbers.Count);
                }
            }

            _stems.Add(sequence);
        }

        public Sequences Build() => new(_numbers, [.. _stems]);
    }
}
