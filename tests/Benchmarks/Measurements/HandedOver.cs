using CitizenAssistant.Benchmarks.Clients;
using CitizenAssistant.Benchmarks.Server;

namespace CitizenAssistant.Benchmarks.Measurements;

/// <summary>Citizens whose matter goes to a person: opening the enquiry, and asking on while it waits.</summary>
internal static class HandedOver
{
    private const int Citizens = 40;
    private const int QuestionsWhileWaiting = 5;

    public static async Task MeasureAsync(Report report, CancellationToken ct)
    {
        Report.Say($"{Citizens} conversations handed over, one after the other");
        using var folder = new TemporaryFolder();
        await using var application = await Application.StartAsync(folder.Path, ct);
        using var client = new HttpClient { BaseAddress = application.Address };
        await HandOverAsync(client, [], [], ct);
        await HandOverAsync(client, [], [], ct);

        var opening = new List<double>();
        var waiting = new List<double>();
        for (var i = 0; i < Citizens; i++)
        {
            await HandOverAsync(client, opening, waiting, ct);
        }

        report.Add(new Figure("handoff_p50_ms", "objection to enquiry number, p50", Latencies.Median(opening), "ms"));
        report.Add(new Figure("handoff_p99_ms", "objection to enquiry number, p99", new Latencies(opening).Percentile(99), "ms"));
        report.Add(new Figure("waiting_p50_ms", "question while an enquiry waits, p50", Latencies.Median(waiting), "ms"));
        report.Add(new Figure("waiting_p99_ms", "question while an enquiry waits, p99", new Latencies(waiting).Percentile(99), "ms"));
    }

    private static async Task HandOverAsync(HttpClient client, List<double> opening, List<double> waiting, CancellationToken ct)
    {
        await using var citizen = await Citizen.ArriveAsync(client, ct);
        opening.Add(await citizen.AskAsync(Dialogues.Objection, ct));
        if (citizen.Route != "handoff")
        {
            throw new BenchmarkFailedException($"An objection was answered as {citizen.Route}.");
        }

        for (var turn = 0; turn < QuestionsWhileWaiting; turn++)
        {
            waiting.Add(await citizen.AskAsync(Dialogues.Message(0, turn), ct));
        }

        await ExactlyOnce.VerifyAsync([citizen], ct);
    }
}
