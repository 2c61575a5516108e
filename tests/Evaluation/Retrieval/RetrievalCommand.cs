using System.CommandLine;
using System.Text.Json;
using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Evaluation.Retrieval;

/// <summary><c>retrieval</c>: how often the right page comes first.</summary>
internal static class RetrievalCommand
{
    private static readonly Option<string?> Pages = new("--pages") { Description = "JSON Lines with id, title, text" };
    private static readonly Option<string?> Questions = new("--questions") { Description = "JSON Lines with question (or de) and page or pages" };
    private static readonly Option<string?> Pvog = new("--pvog") { Description = "JSON Lines with name and name_citizen: the citizen name asks for the formal name" };
    private static readonly Option<string?> Articles = new("--articles") { Description = "A knowledge base; its questions are lines of article, section, question" };
    private static readonly Option<string?> Compare = new("--compare") { Description = "A folder with integreat/ and pvog/: asks other searches the same" };
    private static readonly Option<string> Synonyms = new("--synonyms") { Description = "The words that mean the same", DefaultValueFactory = _ => Path.Combine("knowledge-base", "synonyms.txt") };
    private static readonly Option<string?> Split = new("--split") { Description = "Only questions of this split" };
    private static readonly Option<string?> Only = new("--only") { Description = "Only pages whose id begins so, and questions on them" };
    private static readonly Option<string> Language = new("--language") { Description = "The field with the words of a question", DefaultValueFactory = _ => "de" };
    private static readonly Option<bool> Translated = new("--translated") { Description = "Also questions that were not asked in German" };
    private static readonly Option<bool> Misses = new("--misses") { Description = "Print every question whose page was not first" };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object last" };

    public static Command Create()
    {
        var command = new Command("retrieval", "How often the right page comes first, and how fast.")
        {
            Pages, Questions, Pvog, Articles, Synonyms, Compare, Split, Only, Language, Translated, Misses, Json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        if (parsed.GetValue(Compare) is { } data)
        {
            return await Comparison.RunAsync(data, SynonymsIn(parsed.GetValue(Synonyms)!), Console.Out, ct);
        }

        if (parsed.GetValue(Articles) is { } folder)
        {
            OwnArticles.Measure(folder, parsed.GetValue(Questions) ?? throw new BadFileException("--questions FILE is missing."), parsed.GetValue(Misses), Console.Out);
            return 0;
        }

        var test = parsed.GetValue(Pvog) is { } services
            ? TestSet.OfServices(services)
            : TestSet.Read(
                parsed.GetValue(Pages) ?? throw new BadFileException("--pages FILE is missing."),
                parsed.GetValue(Questions) ?? throw new BadFileException("--questions FILE is missing."),
                parsed.GetValue(Language)!,
                parsed.GetValue(Translated));
        test = test.Limited(parsed.GetValue(Split), parsed.GetValue(Only));

        var ranker = new OurSearch(SynonymsIn(parsed.GetValue(Synonyms)!));
        var rankings = (await ranker.RankAsync(test.Pages, test.Texts, ct))!;
        var scores = Scores.Of(test.Questions, rankings);
        if (parsed.GetValue(Misses))
        {
            Report.Misses(test, rankings, Console.Out);
        }

        Report.Table(test, scores, Console.Out);
        if (parsed.GetValue(Json))
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(scores, JsonSerializerOptions.Web));
        }

        return 0;
    }

    private static IReadOnlyList<SynonymRule> SynonymsIn(string file) => File.Exists(file) ? SynonymReader.Read(File.ReadLines(file)).Rules : [];
}
