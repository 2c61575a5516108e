namespace CitizenAssistant.Benchmarks;

/// <summary>How long things took, in milliseconds.</summary>
public sealed class Latencies(IEnumerable<double> milliseconds)
{
    private readonly double[] _sorted = [.. milliseconds.Order()];

    public int Count => _sorted.Length;

    /// <summary>The smallest value that this percentage of all does not exceed.</summary>
    public double Percentile(double percent) => _sorted[Math.Clamp((int)Math.Ceiling(percent / 100 * _sorted.Length) - 1, 0, _sorted.Length - 1)];

    public static double Median(IEnumerable<double> values) => new Latencies(values).Percentile(50);
}
