using CitizenAssistant.Benchmarks.Clients;

namespace CitizenAssistant.Benchmarks.Measurements;

/// <summary>Speed counts only when every message has exactly one answer, on the stream and in the database.</summary>
internal static class ExactlyOnce
{
    public static async Task VerifyAsync(IEnumerable<Citizen> citizens, CancellationToken ct)
    {
        foreach (var citizen in citizens)
        {
            Compare(citizen, citizen.Heard, "heard");
            Compare(citizen, await citizen.ReadAnswersAsync(ct), "stored");
        }
    }

    private static void Compare(Citizen citizen, IReadOnlyList<string> answers, string where)
    {
        if (!citizen.Said.SequenceEqual(answers))
        {
            throw new BenchmarkFailedException($"Conversation {citizen.ConversationId}: {citizen.Said.Count} messages, {answers.Count} answers {where}, or not in order.");
        }
    }
}
