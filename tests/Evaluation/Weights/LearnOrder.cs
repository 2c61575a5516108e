namespace CitizenAssistant.Evaluation.Weights;

/// <summary>Learns weights under which the right article comes first: the likelihood of the right one among the candidates of each question.</summary>
internal static class LearnOrder
{
    private const int Rounds = 600;
    private const double Step = 0.05;

    /// <summary>The articles are ours, but there are fewer different things to learn from their questions.</summary>
    private const double ShareOfOwn = 0.3;

    public static double[] From(IReadOnlyList<Lesson> pages, IReadOnlyList<Lesson> own, IReadOnlySet<int> used, double damping)
    {
        (Lesson Lesson, double Weight)[] questions = [.. Weighed(pages, 1 - ShareOfOwn), .. Weighed(own, ShareOfOwn)];
        var signs = questions[0].Lesson.Best.Length;

        // Signs of small range would learn slowly: each is brought to the same spread.
        var spread = new double[signs];
        var all = questions.SelectMany(question => question.Lesson.Candidates).ToArray();
        for (var s = 0; s < signs; s++)
        {
            var mean = all.Average(one => one.Signs[s]);
            spread[s] = Math.Max(Math.Sqrt(all.Average(one => Math.Pow(one.Signs[s] - mean, 2))), 1e-6);
        }

        var (weights, first, second) = (new double[signs], new double[signs], new double[signs]);
        for (var round = 1; round <= Rounds; round++)
        {
            var gradient = new double[signs];
            foreach (var (lesson, weight) in questions)
            {
                Add(lesson, weights, spread, gradient, weight);
            }

            foreach (var s in used)
            {
                var slope = gradient[s] - (damping * weights[s]);
                first[s] = (0.9 * first[s]) + (0.1 * slope);
                second[s] = (0.99 * second[s]) + (0.01 * slope * slope);
                weights[s] += Step * (first[s] / (1 - Math.Pow(0.9, round))) / (Math.Sqrt(second[s] / (1 - Math.Pow(0.99, round))) + 1e-8);
            }
        }

        return [.. weights.Zip(spread, (weight, by) => weight / by)];
    }

    private static IEnumerable<(Lesson, double)> Weighed(IReadOnlyList<Lesson> lessons, double share)
    {
        var usable = lessons.Where(lesson => lesson.TeachesOrder).ToArray();
        return usable.Select(lesson => (lesson, share / usable.Length));
    }

    private static void Add(Lesson question, double[] weights, double[] spread, double[] gradient, double share)
    {
        var scores = question.Candidates.Select(one => one.Signs.Select((sign, s) => weights[s] * sign / spread[s]).Sum()).ToArray();
        var top = scores.Max();
        var all = scores.Sum(score => Math.Exp(score - top));
        var right = question.Candidates.Zip(scores).Where(one => one.First.IsRight).Sum(one => Math.Exp(one.Second - top));
        for (var c = 0; c < scores.Length; c++)
        {
            var likely = Math.Exp(scores[c] - top);
            var pull = (question.Candidates[c].IsRight ? likely / right : 0) - (likely / all);
            for (var s = 0; s < gradient.Length; s++)
            {
                gradient[s] += share * pull * question.Candidates[c].Signs[s] / spread[s];
            }
        }
    }
}
