using System.Numerics.Tensors;

namespace CitizenAssistant.Bot.Routing.Learning;

/// <summary>
/// Learns a network from examples by stochastic gradient descent. Half of the features and half of the hidden units are left out at random at
/// each step, so that no single word decides. The same examples and seed always give the same network.
/// </summary>
internal sealed class LearnNetwork
{
    private const int SeenAtLeast = 3;
    private const int Passes = 12;
    private const float Step = 0.1f;
    private const float LeftOut = 0.5f;
    private const float Kept = 1 / (1 - LeftOut);
    private const float Forgotten = 2e-3f;

    private readonly IReadOnlyList<Example> _examples;
    private readonly Random _random;
    private readonly Dictionary<uint, int> _rows;
    private readonly float[] _inputs;
    private readonly float[] _inputSquares;
    private readonly float[] _hiddenBias = new float[Network.Hidden];
    private readonly float[] _outputs = new float[Network.Hidden * Heads.Padded];
    private readonly float[] _outputSquares = new float[Network.Hidden];
    private readonly float[] _outputBias = new float[Heads.Padded];
    private readonly float[] _hidden = new float[Network.Hidden];
    private readonly float[] _hiddenWrong = new float[Network.Hidden];
    private readonly float[] _heads = new float[Heads.Padded];
    private float _hiddenBiasSquares = 1e-2f;
    private float _outputBiasSquares = 1e-2f;

    private LearnNetwork(IReadOnlyList<Example> examples, Dictionary<uint, int> rows, int seed)
    {
        (_examples, _rows, _random) = (examples, rows, new Random(seed));
        _inputs = [.. Enumerable.Range(0, _rows.Count * Network.Hidden).Select(_ => (_random.NextSingle() - 0.5f) * 0.6f)];
        _inputSquares = [.. Enumerable.Repeat(1e-3f, _rows.Count)];
        for (var i = 0; i < _outputs.Length; i++)
        {
            _outputs[i] = (_random.NextSingle() - 0.5f) * 2 / MathF.Sqrt(Network.Hidden);
        }

        _outputSquares.AsSpan().Fill(1e-2f);
    }

    public static Network From(IReadOnlyList<Example> examples, Dictionary<uint, int> rows, int seed) => new LearnNetwork(examples, rows, seed).Run();

    /// <summary>A row for each feature that several sentences share.</summary>
    public static Dictionary<uint, int> RowsOf(IReadOnlyList<Example> examples)
    {
        var rows = new Dictionary<uint, int>();
        foreach (var feature in examples.SelectMany(example => example.Features).CountBy(feature => feature.Key).Where(counted => counted.Value >= SeenAtLeast))
        {
            rows[feature.Key] = rows.Count;
        }

        return rows;
    }

    private Network Run()
    {
        var known = _examples.Select(example => example.Features.Where(feature => _rows.ContainsKey(feature.Key)).Select(feature => (_rows[feature.Key], feature.Value)).ToArray()).ToArray();
        var order = Enumerable.Range(0, known.Length).ToArray();
        var seen = new List<(int Row, float Value)>();
        for (var pass = 0; pass < Passes; pass++)
        {
            _random.Shuffle(order);
            foreach (var next in order)
            {
                seen.Clear();
                foreach (var (row, value) in known[next])
                {
                    if (_random.NextSingle() >= LeftOut)
                    {
                        seen.Add((row, value * Kept));
                    }
                }

                Answer(seen);
                Correct(seen, _examples[next].Heads);
            }

            TensorPrimitives.Multiply(_inputs, 1 - Forgotten, _inputs);
        }

        return new Network(_rows, _inputs, _hiddenBias, _outputs, _outputBias);
    }

    private void Answer(List<(int Row, float Value)> features)
    {
        _hiddenBias.CopyTo(_hidden, 0);
        foreach (var (row, value) in features)
        {
            TensorPrimitives.MultiplyAdd(_inputs.AsSpan(row * Network.Hidden, Network.Hidden), value, _hidden, _hidden);
        }

        _outputBias.CopyTo(_heads, 0);
        for (var unit = 0; unit < Network.Hidden; unit++)
        {
            _hidden[unit] = _random.NextSingle() < LeftOut ? 0 : Math.Max(0, _hidden[unit]) * Kept;
            if (_hidden[unit] > 0)
            {
                TensorPrimitives.MultiplyAdd(_outputs.AsSpan(unit * Heads.Padded, Heads.Padded), _hidden[unit], _heads, _heads);
            }
        }

        TensorPrimitives.Sigmoid(_heads, _heads);
    }

    // Each row takes smaller steps the more it has already learned.
    private void Correct(List<(int Row, float Value)> features, int[] wanted)
    {
        foreach (var head in wanted)
        {
            _heads[head] -= 1;
        }

        _heads.AsSpan(Heads.Count).Clear();
        var wrong = TensorPrimitives.SumOfSquares<float>(_heads) / Heads.Count;
        for (var unit = 0; unit < Network.Hidden; unit++)
        {
            var weights = _outputs.AsSpan(unit * Heads.Padded, Heads.Padded);
            _hiddenWrong[unit] = 0;
            if (_hidden[unit] > 0)
            {
                _hiddenWrong[unit] = TensorPrimitives.Dot<float>(weights, _heads) * Kept;
                TensorPrimitives.MultiplyAdd(_heads, -Rate(ref _outputSquares[unit], wrong, _hidden[unit]), weights, weights);
            }
        }

        TensorPrimitives.MultiplyAdd(_heads, -Rate(ref _outputBiasSquares, wrong, 1), _outputBias, _outputBias);
        var hiddenWrong = TensorPrimitives.SumOfSquares<float>(_hiddenWrong) / Network.Hidden;
        TensorPrimitives.MultiplyAdd(_hiddenWrong, -Rate(ref _hiddenBiasSquares, hiddenWrong, 1), _hiddenBias, _hiddenBias);
        foreach (var (row, value) in features)
        {
            var weights = _inputs.AsSpan(row * Network.Hidden, Network.Hidden);
            TensorPrimitives.MultiplyAdd(_hiddenWrong, -Rate(ref _inputSquares[row], hiddenWrong, value), weights, weights);
        }
    }

    private static float Rate(ref float squares, float wrong, float value)
    {
        squares += wrong * value * value;
        return Step * value / MathF.Sqrt(squares);
    }
}
