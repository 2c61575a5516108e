using System.Numerics.Tensors;

namespace CitizenAssistant.Bot.Routing.Learning;

/// <summary>What was learned: for each feature, how much it speaks for each head.</summary>
internal sealed class ClassWeights(Dictionary<uint, int> rows, float[] weights)
{
    /// <summary>The row of each known feature; row 0 is what holds without any.</summary>
    public IReadOnlyDictionary<uint, int> Rows => rows;

    public ReadOnlySpan<float> Weights => weights;

    /// <summary>The probability of each head. Features nobody has seen say nothing.</summary>
    public float[] Estimate(ReadOnlySpan<Feature> features)
    {
        var sums = weights.AsSpan(0, Heads.Padded).ToArray();
        foreach (var feature in features)
        {
            if (rows.TryGetValue(feature.Key, out var row))
            {
                TensorPrimitives.MultiplyAdd(weights.AsSpan(row * Heads.Padded, Heads.Padded), feature.Value, sums, sums);
            }
        }

        TensorPrimitives.Sigmoid(sums, sums);
        return sums;
    }
}
