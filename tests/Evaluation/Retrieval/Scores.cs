namespace CitizenAssistant.Evaluation.Retrieval;

/// <summary>How well one search answered one set of questions.</summary>
internal sealed record Scores(
    int Answerable, double Hit1, double Hit3, double Hit5, double Hit10, double Mrr10, double Refused,
    int Unanswerable, double NothingFound, double P50Ms, double P99Ms)
{
    public static Scores Of(IReadOnlyList<LabelledQuestion> questions, IReadOnlyList<Ranking> rankings)
    {
        var all = questions.Zip(rankings, (question, ranking) => (question, ranking, rank: RankOf(question, ranking))).ToArray();
        var answerable = all.Where(one => one.question.IsAnswerable).ToArray();
        var unanswerable = all.Where(one => !one.question.IsAnswerable).ToArray();
        var times = rankings.Select(ranking => ranking.Time.TotalMilliseconds).Order().ToArray();
        return new Scores(
            answerable.Length, Hit(1), Hit(3), Hit(5), Hit(10),
            Share(answerable.Sum(one => one.rank <= 10 ? 1.0 / one.rank : 0), answerable.Length),
            Share(answerable.Count(one => !one.ranking.IsFound), answerable.Length),
            unanswerable.Length,
            Share(unanswerable.Count(one => !one.ranking.IsFound), unanswerable.Length),
            times[times.Length / 2], times[(int)(times.Length * 0.99)]);

        double Hit(int top) => Share(answerable.Count(one => one.rank <= top), answerable.Length);
    }

    /// <summary>Counted from 1.</summary>
    public static int RankOf(LabelledQuestion question, Ranking ranking)
    {
        for (var i = 0; i < ranking.Pages.Count; i++)
        {
            if (question.Pages.Contains(ranking.Pages[i]))
            {
                return i + 1;
            }
        }

        return int.MaxValue;
    }

    private static double Share(double part, int whole) => whole == 0 ? 0 : part / whole;
}
