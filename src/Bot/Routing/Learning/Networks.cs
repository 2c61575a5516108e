namespace CitizenAssistant.Bot.Routing.Learning;

/// <summary>Several networks learned from the same sentences from different beginnings: their mean is surer than each alone.</summary>
internal sealed class Networks(IReadOnlyList<Network> members)
{
    private const int Count = 3;

    public IReadOnlyList<Network> Members => members;

    public static Networks Learn(IReadOnlyList<Example> examples)
    {
        var rows = LearnNetwork.RowsOf(examples);
        return new([.. Enumerable.Range(1, Count).AsParallel().AsOrdered().WithDegreeOfParallelism(Count).Select(seed => LearnNetwork.From(examples, rows, seed))]);
    }

    /// <summary>The mean probability of each head.</summary>
    public float[] Estimate(Feature[] features)
    {
        var mean = new float[Heads.Padded];
        foreach (var member in members)
        {
            var heads = member.Estimate(features);
            for (var head = 0; head < mean.Length; head++)
            {
                mean[head] += heads[head] / members.Count;
            }
        }

        return mean;
    }
}
