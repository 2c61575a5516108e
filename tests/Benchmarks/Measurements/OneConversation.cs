using CitizenAssistant.Benchmarks.Clients;
using CitizenAssistant.Benchmarks.Server;

namespace CitizenAssistant.Benchmarks.Measurements;

/// <summary>A single citizen: how long an answer takes when nobody else is there.</summary>
internal static class OneConversation
{
    private const int WarmUp = 50;
    private const int Messages = 500;

    public static async Task MeasureAsync(Report report, CancellationToken ct)
    {
        Report.Say($"one conversation, {Messages} messages");
        using var folder = new TemporaryFolder();
        await using var application = await Application.StartAsync(folder.Path, ct);
        using var client = new HttpClient { BaseAddress = application.Address };
        await using var citizen = await Citizen.ArriveAsync(client, ct);
        await AskAsync(citizen, WarmUp, 0, ct);

        var before = application.Figures.ProcessorTime;
        var latencies = new Latencies(await AskAsync(citizen, Messages, WarmUp, ct));
        var busy = (application.Figures.ProcessorTime - before).TotalMilliseconds / Messages;

        await ExactlyOnce.VerifyAsync([citizen], ct);
        report.Add(new Figure("one_p50_ms", "one conversation, message to answer, p50", latencies.Percentile(50), "ms", Target.AtMost(20)));
        report.Add(new Figure("one_p90_ms", "one conversation, p90", latencies.Percentile(90), "ms"));
        report.Add(new Figure("one_p99_ms", "one conversation, p99", latencies.Percentile(99), "ms", Target.AtMost(60)));
        report.Add(new Figure("one_handed_over", "one conversation, questions that went to a person", citizen.HandedOver, "", Target.AtMost(0)));
        report.Add(new Figure("one_cpu_ms", "one conversation, processor time a turn", busy, "ms"));
    }

    private static async Task<List<double>> AskAsync(Citizen citizen, int messages, int from, CancellationToken ct)
    {
        var took = new List<double>(messages);
        for (var turn = from; turn < from + messages; turn++)
        {
            took.Add(await citizen.AskAsync(Dialogues.Message(0, turn), ct));
        }

        return took;
    }
}
