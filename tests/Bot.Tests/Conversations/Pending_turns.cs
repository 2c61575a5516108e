using System.Collections.Concurrent;
using CitizenAssistant.Bot.Conversations;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Conversations;

public sealed class Pending_turns
{
    [Fact]
    public async Task of_one_conversation_are_in_one_hand_at_a_time_and_none_is_forgotten()
    {
        var turns = new PendingTurns();
        var waiting = new ConcurrentDictionary<string, int>();
        var inHand = new ConcurrentDictionary<string, int>();
        var answered = 0;
        using var over = new CancellationTokenSource();
        var workers = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                var conversation = await turns.TakeAsync(over.Token);
                Assert.Equal(1, inHand.AddOrUpdate(conversation, 1, (_, n) => n + 1));
                await Task.Yield();
                while (waiting.TryGetValue(conversation, out var left) && left > 0 && waiting.TryUpdate(conversation, left - 1, left))
                {
                    Interlocked.Increment(ref answered);
                }

                inHand.AddOrUpdate(conversation, 0, (_, n) => n - 1);
                turns.Done(conversation);
            }
        })).ToList();

        await Parallel.ForAsync(0, 20_000, TestContext.Current.CancellationToken, (i, _) =>
        {
            var conversation = $"c{i % 13}";
            waiting.AddOrUpdate(conversation, 1, (_, n) => n + 1);
            turns.Add(conversation);
            return ValueTask.CompletedTask;
        });
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (Volatile.Read(ref answered) < 20_000)
        {
            Assert.DoesNotContain(workers, worker => worker.IsFaulted);
            await Task.Delay(5, patience.Token);
        }

        await over.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(workers));
        Assert.Equal(20_000, answered);
    }
}
