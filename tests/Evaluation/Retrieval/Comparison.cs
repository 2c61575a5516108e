using System.Globalization;
using CitizenAssistant.Evaluation.Retrieval.Peers;
using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Evaluation.Retrieval;

/// <summary>Asks every search the same questions and prints one Markdown table; <c>docs/retrieval.md</c> is made of it.</summary>
internal static class Comparison
{
    public static async Task<int> RunAsync(string data, IReadOnlyList<SynonymRule> synonyms, TextWriter output, CancellationToken ct)
    {
        var pages = Path.Combine(data, "integreat", "pages.de.jsonl");
        var questions = Path.Combine(data, "integreat", "questions.jsonl");
        var all = TestSet.Read(pages, questions, "de", translated: false);
        (string Name, TestSet Test)[] tests =
        [
            ("integreat, 832 pages", all),
            ("integreat, Rems-Murr only", all.Limited(null, "rems-murr-kreis/")),
            ("integreat, asked in English", TestSet.Read(pages, questions, "en", translated: false)),
            ("PVOG, citizen name → formal name", TestSet.OfServices(Path.Combine(data, "pvog", "services.jsonl"))),
        ];
        foreach (var (name, test) in tests)
        {
            await output.WriteLineAsync($"\n### {name}: {test.Pages.Count} pages, {test.Questions.Count(question => question.IsAnswerable)} questions\n");
            await output.WriteLineAsync("| search | hit@1 | hit@3 | hit@5 | hit@10 | MRR@10 | p50 | p99 |\n|---|---|---|---|---|---|---|---|");
            foreach (var ranker in Rankers(synonyms))
            {
                await output.WriteLineAsync(Row(ranker.Name, test, await ranker.RankAsync(test.Pages, test.Texts, ct)));
            }
        }

        return 0;
    }

    private static IRanker[] Rankers(IReadOnlyList<SynonymRule> synonyms) =>
    [
        new OurSearch(synonyms),
        new PlainBm25(),
        new PostgresFullText(),
        new SqliteFullText(),
        new MiniSearch(Path.Combine(AppContext.BaseDirectory, "peers")),
    ];

    private static string Row(string name, TestSet test, IReadOnlyList<Ranking>? rankings)
    {
        if (rankings is null)
        {
            return $"| {name} | not installed | | | | | | |";
        }

        var scores = Scores.Of(test.Questions, rankings);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {scores.Hit1:0.000} | {scores.Hit3:0.000} | {scores.Hit5:0.000} | {scores.Hit10:0.000} | {scores.Mrr10:0.000} | {scores.P50Ms:0.0} ms | {scores.P99Ms:0.0} ms |");
    }
}
