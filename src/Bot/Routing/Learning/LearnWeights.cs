using System.Numerics.Tensors;

namespace CitizenAssistant.Bot.Routing.Learning;

/// <summary>
/// Learns the weights from examples: logistic regression, one head beside the other, by stochastic gradient descent with a step of its own for
/// each weight. The same examples always give the same weights.
/// </summary>
internal static class LearnWeights
{
    private const int SeenAtLeast = 2;
    private const int Passes = 14;
    private const float Step = 0.25f;
    private const float Decay = 4e-3f;
    private const int Seed = 20261123;

    public static ClassWeights From(IReadOnlyList<Example> examples)
    {
        var rows = Rows(examples);
        var weights = new float[(rows.Count + 1) * Heads.Padded];
        var squares = new float[weights.Length];
        squares.AsSpan().Fill(1e-2f);
        var known = examples.Select(example => Known(example, rows)).ToList();
        var order = Enumerable.Range(0, known.Count).ToArray();
        var random = new Random(Seed);
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            foreach (var next in order)
            {
                Learn(known[next], examples[next], weights, squares);
            }

            // What only a few sentences support is forgotten again.
            TensorPrimitives.Multiply(weights.AsSpan(Heads.Padded), 1 - (Decay * (Passes - pass)), weights.AsSpan(Heads.Padded));
        }

        return new ClassWeights(rows, weights);
    }

    private static void Learn((int Row, float Value)[] features, Example example, float[] weights, float[] squares)
    {
        Span<float> wrong = stackalloc float[Heads.Padded];
        Span<float> step = stackalloc float[Heads.Padded];
        weights.AsSpan(0, Heads.Padded).CopyTo(wrong);
        foreach (var (row, value) in features)
        {
            TensorPrimitives.MultiplyAdd(weights.AsSpan(row * Heads.Padded, Heads.Padded), value, wrong, wrong);
        }

        TensorPrimitives.Sigmoid(wrong, wrong);
        foreach (var head in example.Heads)
        {
            wrong[head] -= 1;
        }

        TensorPrimitives.Multiply(wrong, example.Weight, wrong);
        Adjust(0, 1, wrong, step, weights, squares);
        foreach (var (row, value) in features)
        {
            Adjust(row, value, wrong, step, weights, squares);
        }
    }

    private static void Adjust(int row, float value, ReadOnlySpan<float> wrong, Span<float> step, float[] weights, float[] squares)
    {
        var weight = weights.AsSpan(row * Heads.Padded, Heads.Padded);
        var square = squares.AsSpan(row * Heads.Padded, Heads.Padded);
        TensorPrimitives.Multiply(wrong, value, step);
        TensorPrimitives.MultiplyAdd(step, step, square, square);
        TensorPrimitives.Multiply(step, -Step, step);
        Span<float> root = stackalloc float[Heads.Padded];
        TensorPrimitives.Sqrt(square, root);
        TensorPrimitives.Divide(step, root, step);
        TensorPrimitives.Add(weight, step, weight);
    }

    private static Dictionary<uint, int> Rows(IReadOnlyList<Example> examples)
    {
        var seen = new Dictionary<uint, int>();
        foreach (var feature in examples.SelectMany(example => example.Features))
        {
            seen[feature.Key] = seen.GetValueOrDefault(feature.Key) + 1;
        }

        var rows = new Dictionary<uint, int>();
        foreach (var key in seen.Where(entry => entry.Value >= SeenAtLeast).Select(entry => entry.Key))
        {
            rows[key] = rows.Count + 1;
        }

        return rows;
    }

    private static (int Row, float Value)[] Known(Example example, Dictionary<uint, int> rows) =>
        [.. example.Features.Where(feature => rows.ContainsKey(feature.Key)).Select(feature => (rows[feature.Key], feature.Value))];

    /// <param name="Heads">The heads that should say yes.</param>
    /// <param name="Weight">How much the example counts.</param>
    internal sealed record Example(Feature[] Features, int[] Heads, float Weight = 1);
}
