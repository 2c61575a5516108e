using System.Diagnostics;
using CitizenAssistant.Benchmarks.Clients;
using CitizenAssistant.Benchmarks.Server;

namespace CitizenAssistant.Benchmarks.Measurements;

/// <summary>Many citizens at once, each writing again as soon as the answer is there: durable turns a second.</summary>
internal static class ManyConversations
{
    private const int Citizens = 64;
    private const int Runs = 3;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(15);

    public static async Task MeasureAsync(Report report, CancellationToken ct)
    {
        var runs = new List<Run>();
        for (var run = 1; run <= Runs; run++)
        {
            Report.Say($"{Citizens} conversations for {Duration.TotalSeconds} s, run {run} of {Runs}");
            runs.Add(await RunAsync(ct));
        }

        report.Add(new Figure("many_turns_per_second", $"{Citizens} conversations, durable turns", Latencies.Median(runs.Select(r => r.TurnsPerSecond)), "a second", Target.AtLeast(300)));
        report.Add(new Figure("many_p50_ms", $"{Citizens} conversations, p50", Latencies.Median(runs.Select(r => r.P50)), "ms"));
        report.Add(new Figure("many_p99_ms", $"{Citizens} conversations, p99", Latencies.Median(runs.Select(r => r.P99)), "ms"));
        report.Add(new Figure("many_handed_over", $"{Citizens} conversations, questions that went to a person", runs.Max(r => r.HandedOver), "", Target.AtMost(0)));
        report.Add(new Figure("many_cpu_ms", $"{Citizens} conversations, processor time a turn", Latencies.Median(runs.Select(r => r.ProcessorTime)), "ms"));
        report.Add(new Figure("many_other_cores", $"{Citizens} conversations, processors that other programs took", Latencies.Median(runs.Select(r => r.Others)), "cores"));
        report.Add(new Figure("many_rss_mb", $"{Citizens} conversations, resident memory at the end", runs.Max(r => r.Resident), "MB"));
    }

    private static async Task<Run> RunAsync(CancellationToken ct)
    {
        using var folder = new TemporaryFolder();
        await using var application = await Application.StartAsync(folder.Path, ct);
        using var client = new HttpClient { BaseAddress = application.Address };
        var citizens = await Task.WhenAll(Enumerable.Range(0, Citizens).Select(_ => Citizen.ArriveAsync(client, ct)));
        await TalkAsync(citizens, WarmUp, ct);

        var (before, mine, all) = (application.Figures.ProcessorTime, Environment.CpuUsage.TotalTime, Machine.ProcessorTime);
        var started = Stopwatch.GetTimestamp();
        var latencies = new Latencies(await TalkAsync(citizens, Duration, ct));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var figures = application.Figures;
        var busy = figures.ProcessorTime - before;
        var others = Machine.ProcessorTime - all - busy - (Environment.CpuUsage.TotalTime - mine);

        await ExactlyOnce.VerifyAsync(citizens, ct);
        foreach (var citizen in citizens)
        {
            await citizen.DisposeAsync();
        }

        return new Run(
            latencies.Count / seconds,
            latencies.Percentile(50),
            latencies.Percentile(99),
            busy.TotalMilliseconds / latencies.Count,
            figures.ResidentMegabytes,
            citizens.Sum(citizen => citizen.HandedOver),
            Math.Max(0, others?.TotalSeconds ?? 0) / seconds);
    }

    private static async Task<IEnumerable<double>> TalkAsync(Citizen[] citizens, TimeSpan duration, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        var took = await Task.WhenAll(citizens.Select((citizen, number) => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (Stopwatch.GetElapsedTime(started) < duration)
            {
                mine.Add(await citizen.AskAsync(Dialogues.Message(number, citizen.Said.Count), ct));
            }

            return mine;
        }, ct)));
        return took.SelectMany(t => t);
    }

    private sealed record Run(double TurnsPerSecond, double P50, double P99, double ProcessorTime, double Resident, int HandedOver, double Others);
}
