namespace CitizenAssistant.Evaluation.Weights;

/// <summary>Learns how likely the best article answers (logistic regression on its signs).</summary>
internal static class LearnCertainty
{
    private const int Rounds = 3000;
    private const double Step = 0.03;

    /// <returns>A weight for each sign, and last the constant.</returns>
    public static double[] From(IReadOnlyList<Lesson> all, IReadOnlySet<int> used, double damping)
    {
        var signs = all[0].Best.Length;
        var (mean, spread) = (new double[signs], new double[signs]);
        foreach (var s in used)
        {
            mean[s] = all.Average(one => one.Best[s]);
            spread[s] = Math.Max(Math.Sqrt(all.Average(one => Math.Pow(one.Best[s] - mean[s], 2))), 1e-3);
        }

        var (weights, first, second) = (new double[signs + 1], new double[signs + 1], new double[signs + 1]);
        double[] parts = [1.0 / Math.Max(1, all.Count(one => !one.HasAnswer)), 1.0 / Math.Max(1, all.Count(one => one.HasAnswer))];
        for (var round = 1; round <= Rounds; round++)
        {
            var gradient = new double[signs + 1];
            foreach (var lesson in all)
            {
                var (values, answers) = (lesson.Best, lesson.HasAnswer);
                var score = weights[signs] + used.Sum(s => weights[s] * (values[s] - mean[s]) / spread[s]);
                var pull = ((answers ? 1 : 0) - (1 / (1 + Math.Exp(-score)))) * parts[answers ? 1 : 0] / 2;
                gradient[signs] += pull;
                foreach (var s in used)
                {
                    gradient[s] += pull * (values[s] - mean[s]) / spread[s];
                }
            }

            for (var s = 0; s <= signs; s++)
            {
                var slope = gradient[s] - (s < signs ? damping * weights[s] : 0);
                first[s] = (0.9 * first[s]) + (0.1 * slope);
                second[s] = (0.99 * second[s]) + (0.01 * slope * slope);
                weights[s] += Step * (first[s] / (1 - Math.Pow(0.9, round))) / (Math.Sqrt(second[s] / (1 - Math.Pow(0.99, round))) + 1e-8);
            }
        }

        foreach (var s in used)
        {
            weights[s] /= spread[s];
            weights[signs] -= weights[s] * mean[s];
        }

        return weights;
    }

    public static double Score(IReadOnlyList<double> weights, float[] signs) => weights[^1] + signs.Select((sign, s) => sign * weights[s]).Sum();
}
