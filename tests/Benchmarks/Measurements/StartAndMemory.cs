using CitizenAssistant.Benchmarks.Server;

namespace CitizenAssistant.Benchmarks.Measurements;

/// <summary>How long until the first answer is possible, and what the application takes while nobody asks.</summary>
internal static class StartAndMemory
{
    private const int Starts = 5;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    public static async Task MeasureAsync(Report report, CancellationToken ct)
    {
        Report.Say($"{Starts} first starts and {Starts} later ones");
        var first = new List<double>();
        var later = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            using var folder = new TemporaryFolder();
            first.Add(await StartAsync(folder, ct));
            later.Add(await StartAsync(folder, ct));
        }

        report.Add(new Figure("ready_first_s", "ready after the first start (empty data folder)", Latencies.Median(first), "s", Target.AtMost(3)));
        report.Add(new Figure("ready_later_s", "ready after a later start", Latencies.Median(later), "s", Target.AtMost(3)));
        await MeasureMemoryAsync(report, ct);
    }

    private static async Task<double> StartAsync(TemporaryFolder folder, CancellationToken ct)
    {
        await using var application = await Application.StartAsync(folder.Path, ct);
        return application.ReadyAfter.TotalSeconds;
    }

    private static async Task MeasureMemoryAsync(Report report, CancellationToken ct)
    {
        Report.Say($"memory, {Idle.TotalSeconds} s after it is ready");
        using var folder = new TemporaryFolder();
        await using var application = await Application.StartAsync(folder.Path, ct);
        await Task.Delay(Idle, ct);

        var figures = application.Figures;
        report.Add(new Figure("idle_rss_mb", "resident memory, idle", figures.ResidentMegabytes, "MB", Target.AtMost(250)));
        report.Add(new Figure("idle_peak_mb", "resident memory, highest while starting", figures.PeakMegabytes, "MB"));
    }
}
