using System.Numerics.Tensors;

namespace CitizenAssistant.Bot.Routing.Learning;

/// <summary>
/// A small network with one hidden layer: features in, a probability for each head out. The hidden units are what lets "man" and "bei mir" in one
/// message mean something else than the sum of both.
/// </summary>
/// <param name="Rows">The row of each known feature in <paramref name="Inputs"/>.</param>
/// <param name="Inputs">For each feature, its weight for each hidden unit.</param>
/// <param name="Outputs">For each hidden unit, its weight for each head.</param>
internal sealed record Network(Dictionary<uint, int> Rows, float[] Inputs, float[] HiddenBias, float[] Outputs, float[] OutputBias)
{
    public const int Hidden = 64;

    /// <summary>The probability of each head. Features nobody has seen say nothing.</summary>
    public float[] Estimate(ReadOnlySpan<Feature> features)
    {
        Span<float> hidden = stackalloc float[Hidden];
        HiddenBias.CopyTo(hidden);
        foreach (var feature in features)
        {
            if (Rows.TryGetValue(feature.Key, out var row))
            {
                TensorPrimitives.MultiplyAdd(Inputs.AsSpan(row * Hidden, Hidden), feature.Value, hidden, hidden);
            }
        }

        var heads = (float[])OutputBias.Clone();
        for (var unit = 0; unit < Hidden; unit++)
        {
            if (hidden[unit] > 0)
            {
                TensorPrimitives.MultiplyAdd(Outputs.AsSpan(unit * Heads.Padded, Heads.Padded), hidden[unit], heads, heads);
            }
        }

        TensorPrimitives.Sigmoid(heads, heads);
        return heads;
    }
}
