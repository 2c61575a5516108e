using System.CommandLine;
using System.Text.Json;

namespace CitizenAssistant.Evaluation.Routing;

/// <summary><c>routing</c>: how often a message takes the right way.</summary>
internal static class RoutingCommand
{
    private static readonly Option<string?> Questions = new("--questions") { Description = "TSV with the columns route, topic, text; alternatives by |" };
    private static readonly Option<string> KnowledgeBase = new("--knowledge-base") { Description = "The articles to answer from", DefaultValueFactory = _ => "knowledge-base" };
    private static readonly Option<bool> CrossValidate = new("--cross-validate") { Description = "What the training sentences teach, each fifth judged by the other four" };
    private static readonly Option<bool> All = new("--all") { Description = "Our own test sentences: classes, recall, fairness, injection …" };
    private static readonly Option<string> Sentences = new("--sentences") { Description = "The folder of --all", DefaultValueFactory = _ => Path.Combine("tests", "Evaluation", "Routing", "Sentences") };
    private static readonly Option<string?> Write = new("--write") { Description = "With --all: write the figures as Markdown into this file" };
    private static readonly Option<bool> Misses = new("--misses") { Description = "Print every question that went another way" };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object last" };

    public static Command Create()
    {
        var command = new Command("routing", "How often a message takes the right way.") { Questions, KnowledgeBase, CrossValidate, All, Sentences, Write, Misses, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var knowledgeBase = parsed.GetValue(KnowledgeBase)!;
        if (parsed.GetValue(CrossValidate))
        {
            CrossValidation.Run(knowledgeBase, Console.Out);
            return 0;
        }

        await using var assistant = await AssistantUnderTest.StartAsync(knowledgeBase);
        object scores = parsed.GetValue(All)
            ? await MeasureAll.RunAsync(assistant, parsed.GetValue(Sentences)!, parsed.GetValue(Misses), parsed.GetValue(Write), Console.Out, ct)
            : await MeasureQuestions.RunAsync(assistant, parsed.GetValue(Questions) ?? throw new BadFileException("--questions FILE is missing."), parsed.GetValue(Misses), Console.Out, ct);
        if (parsed.GetValue(Json))
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(scores, JsonSerializerOptions.Web));
        }

        return 0;
    }
}
