using System.Diagnostics;
using CitizenAssistant.Benchmarks.Clients;
using CitizenAssistant.Benchmarks.Messages;
using CitizenAssistant.Benchmarks.Server;

namespace CitizenAssistant.Benchmarks.Measurements;

/// <summary>
/// <c>POST /api/messages</c> with the reply sent to a channel: the protocol alone and the whole assistant, beside the SDK's EchoBot. All three
/// check the same tokens; they take turns, so that a busy moment of the machine hits each of them.
/// </summary>
internal static class BotMessages
{
    private const int Runs = 3;
    private static readonly int[] Conversations = [1, 16, 64];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(8);

    public static async Task MeasureAsync(Report report, CancellationToken ct)
    {
        foreach (var conversations in Conversations)
        {
            var runs = new Dictionary<Kind, List<Run>> { [Kind.Sdk] = [], [Kind.Echo] = [], [Kind.Assistant] = [] };
            for (var run = 1; run <= Runs; run++)
            {
                foreach (var (kind, measured) in runs)
                {
                    Report.Say($"{kind}, {conversations} conversations, run {run} of {Runs}");
                    measured.Add(await RunAsync(kind, conversations, ct));
                }
            }

            Add(report, conversations, runs);
        }
    }

    private static void Add(Report report, int conversations, Dictionary<Kind, List<Run>> runs)
    {
        var sdk = Median(runs[Kind.Sdk], run => run.PerSecond);
        foreach (var (kind, name) in new[] { (Kind.Sdk, "EchoBot of the SDK"), (Kind.Echo, "our protocol, echo"), (Kind.Assistant, "the whole assistant") })
        {
            var key = $"messages_{kind.ToString().ToLowerInvariant()}_{conversations}";
            var what = $"{name}, {conversations} conversations";
            report.Add(new Figure($"{key}_per_second", what, Median(runs[kind], run => run.PerSecond), "a second"));
            report.Add(new Figure($"{key}_p50_ms", $"{what}, p50", Median(runs[kind], run => run.P50), "ms"));
            report.Add(new Figure($"{key}_p99_ms", $"{what}, p99", Median(runs[kind], run => run.P99), "ms", kind is Kind.Echo && conversations == 64 ? Target.AtMost(15) : null));
            report.Add(new Figure($"{key}_cpu_ms", $"{what}, processor time a message", Median(runs[kind], run => run.ProcessorTime), "ms"));
            if (kind is not Kind.Sdk)
            {
                report.Add(new Figure($"{key}_ratio", $"{what}, times the SDK", Median(runs[kind], run => run.PerSecond) / sdk, "", conversations == 64 ? Target.AtLeast(kind is Kind.Echo ? 5 : 1) : null));
            }
        }
    }

    private static double Median(IEnumerable<Run> runs, Func<Run, double> value) => Latencies.Median(runs.Select(value));

    private static async Task<Run> RunAsync(Kind kind, int conversations, CancellationToken ct)
    {
        using var channel = new StubChannel(conversations);
        using var folder = new TemporaryFolder();
        using var bot = await (kind switch
        {
            Kind.Sdk => BotProcess.StartSdkAsync(channel, ct),
            Kind.Echo => BotProcess.StartEchoAsync(channel, ct),
            _ => BotProcess.StartAssistantAsync(channel, folder.Path, ct),
        });
        var token = channel.WriteToken();
        var writers = await Task.WhenAll(Enumerable.Range(0, conversations).Select(number => Writer.ArriveAsync(channel, bot.Address, token, number, ct)));
        await TalkAsync(writers, kind, WarmUp, ct);

        var before = bot.ProcessorTime;
        var started = Stopwatch.GetTimestamp();
        var latencies = new Latencies(await TalkAsync(writers, kind, Duration, ct));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var busy = (bot.ProcessorTime - before).TotalMilliseconds / latencies.Count;
        Array.ForEach(writers, writer => writer.Dispose());
        return channel.Unexpected == 0
            ? new Run(latencies.Count / seconds, latencies.Percentile(50), latencies.Percentile(99), busy)
            : throw new BenchmarkFailedException($"{channel.Unexpected} replies too many.");
    }

    private static async Task<IEnumerable<double>> TalkAsync(Writer[] writers, Kind kind, TimeSpan duration, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        var took = await Task.WhenAll(writers.Select((writer, number) => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (Stopwatch.GetElapsedTime(started) < duration)
            {
                var isGreeted = kind is Kind.Assistant && writer.Said == 0; // who writes first is greeted as well
                mine.Add(await writer.SayAsync(Dialogues.Message(number, writer.Said), isGreeted ? 2 : 1, ct));
            }

            return mine;
        }, ct)));
        return took.SelectMany(t => t);
    }

    private enum Kind
    {
        Sdk,
        Echo,
        Assistant,
    }

    private sealed record Run(double PerSecond, double P50, double P99, double ProcessorTime);
}
