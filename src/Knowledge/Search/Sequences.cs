namespace CitizenAssistant.Knowledge.Search;

/// <summary>The stems of each passage in their order, as numbers: what stands near what.</summary>
/// <param name="Numbers">The number of each stem; its bitwise complement is the number of a stem with digits.</param>
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
                    _numbers.Add(stems[i], sequence[i] = stems[i].AsSpan().ContainsAnyInRange('0', '9') ? ~_numbers.Count : _numbers.Count);
                }
            }

            _stems.Add(sequence);
        }

        public Sequences Build() => new(_numbers, [.. _stems]);
    }
}
