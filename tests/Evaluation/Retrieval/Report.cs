using System.Globalization;

namespace CitizenAssistant.Evaluation.Retrieval;

/// <summary>Prints what was measured.</summary>
internal static class Report
{
    public static void Table(TestSet test, Scores scores, TextWriter output)
    {
        Line("pages", test.Pages.Count.ToString(CultureInfo.InvariantCulture));
        Line("answerable questions", scores.Answerable.ToString(CultureInfo.InvariantCulture));
        Line("hit@1", Share(scores.Hit1));
        Line("hit@3", Share(scores.Hit3));
        Line("hit@5", Share(scores.Hit5));
        Line("hit@10", Share(scores.Hit10));
        Line("MRR@10", Share(scores.Mrr10));
        Line("wrongly refused", Share(scores.Refused));
        if (scores.Unanswerable > 0)
        {
            Line("unanswerable questions", scores.Unanswerable.ToString(CultureInfo.InvariantCulture));
            Line("of them nothing found", Share(scores.NothingFound));
        }

        Line("query p50 / p99", string.Create(CultureInfo.InvariantCulture, $"{scores.P50Ms:0.00} ms / {scores.P99Ms:0.00} ms"));

        void Line(string name, string value) => output.WriteLine($"{name,-24}{value,10}");
    }

    public static void Misses(TestSet test, IReadOnlyList<Ranking> rankings, TextWriter output)
    {
        var titles = test.Pages.DistinctBy(page => page.Id).ToDictionary(page => page.Id, page => page.Title);
        foreach (var (question, ranking) in test.Questions.Zip(rankings))
        {
            var rank = Scores.RankOf(question, ranking);
            if (question.IsAnswerable && rank > 1)
            {
                var place = rank > 10 ? "–" : rank.ToString(CultureInfo.InvariantCulture);
                output.WriteLine($"{question.Text}\n   {place} {Titles(question.Pages)}\n     {Titles(ranking.Pages.Take(3))}");
            }
        }

        string Titles(IEnumerable<string> pages) => string.Join(" | ", pages.Select(page => titles.GetValueOrDefault(page, page)));
    }

    public static string Share(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);
}
