using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CitizenAssistant.Bot.Privacy;
using CitizenAssistant.Knowledge.Search;
using Microsoft.Extensions.Logging.Abstractions;

namespace CitizenAssistant.Evaluation.Privacy;

/// <summary><c>privacy</c>: what of personal data is masked, what is masked needlessly, and how fast.</summary>
internal static class PrivacyCommand
{
    private static readonly Option<string[]> Files = new("--file") { Description = "JSON Lines with text and spans of kind and text", Required = true, AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string> Articles = new("--articles") { Description = "The knowledge base whose words, phones and addresses are public", DefaultValueFactory = _ => "knowledge-base" };
    private static readonly Option<bool> Misses = new("--misses") { Description = "Print what was not masked, and what was masked needlessly" };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object last" };

    public static Command Create()
    {
        var command = new Command("privacy", "How much personal data is masked, and what besides.") { Files, Articles, Misses, Json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var sentences = parsed.GetValue(Files)!.SelectMany(file => JsonLines.Read(file, LabelledSentence.Read)).ToList();
        var redactor = new Redactor(new PublicWords(new KnowledgeLibrary(parsed.GetValue(Articles)!, TimeProvider.System, NullLogger<KnowledgeLibrary>.Instance)));
        var scores = PrivacyScores.Of(sentences, redactor);
        var times = Times(sentences, redactor);
        if (parsed.GetValue(Misses))
        {
            Print("not masked", scores.Misses);
            Print("needless", scores.Needless);
        }

        Table(scores, times, Console.Out);
        if (parsed.GetValue(Json))
        {
            var kinds = scores.Kinds.ToDictionary(kind => kind.Kind, kind => new { kind.Spans, kind.Masked, kind.Recall });
            Console.Out.WriteLine(JsonSerializer.Serialize(
                new { scores.Sentences, kinds, scores.Harmless, scores.HarmlessTouched, scores.FalseMasks, p50Ms = At(times, 0.5), p99Ms = At(times, 0.99) },
                JsonSerializerOptions.Web));
        }

        return 0;
    }

    // The first round was for compiling; this one counts.
    private static double[] Times(List<LabelledSentence> sentences, Redactor redactor) => [.. sentences.Select(sentence =>
    {
        var start = Stopwatch.GetTimestamp();
        _ = redactor.Mask(sentence.Text);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }).Order()];

    private static double At(double[] times, double share) => times[(int)(times.Length * share)];

    private static void Print(string what, IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            Console.Out.WriteLine($"{what}: {line.ReplaceLineEndings(" | ")}");
        }
    }

    private static void Table(PrivacyScores scores, double[] times, TextWriter output)
    {
        output.WriteLine($"{"kind",-24}{"spans",8}{"masked",8}{"recall",8}");
        foreach (var kind in scores.Kinds)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Kind,-24}{kind.Spans,8}{kind.Masked,8}{kind.Recall,8:0.000}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"harmless touched",-24}{scores.Harmless,8}{scores.HarmlessTouched,8}{scores.TouchedShare,8:0.000}"));
        output.WriteLine($"{"false masks",-24}{scores.Sentences,8}{scores.FalseMasks,8}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"a message p50 / p99",-24}{At(times, 0.5),8:0.000}{At(times, 0.99),8:0.000} ms"));
    }
}
