using System.Diagnostics;

namespace CitizenAssistant.Journeys.Tests.Application;

/// <summary>Waits for what must become true, instead of for some time.</summary>
public static class Until
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(300);

    /// <summary>Looks again and again until there is a result.</summary>
    /// <param name="what">Finishes the sentence "waited for …".</param>
    public static async Task<T> FoundAsync<T>(string what, Func<Task<T?>> look, CancellationToken ct, int seconds = 30)
        where T : class
    {
        var watch = Stopwatch.StartNew();
        for (var pause = FirstPause; ; pause = pause * 1.3 < LongestPause ? pause * 1.3 : LongestPause) // looking too often would slow down what is waited for
        {
            if (await look() is { } found)
            {
                return found;
            }

            if (watch.Elapsed.TotalSeconds > seconds)
            {
                throw new TimeoutException($"Waited {seconds} s for {what}.");
            }

            await Task.Delay(pause, ct);
        }
    }

    public static Task TrueAsync(string what, Func<Task<bool>> look, CancellationToken ct, int seconds = 30) =>
        FoundAsync(what, async () => await look() ? what : null, ct, seconds);
}
