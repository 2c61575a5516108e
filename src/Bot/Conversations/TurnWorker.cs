using CitizenAssistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>Answers pending turns: those a stopped process left behind first, then as they come.</summary>
public sealed class TurnWorker(IDbContextFactory<BotDbContext> database, PendingTurns queue, AnswerTurn answer, TimeProvider time, ILogger<TurnWorker> log) : BackgroundService
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await TakeUpWhatWasLeftAsync(stoppingToken);
        var workers = Math.Clamp(Environment.ProcessorCount * 2, 4, 32);
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(() => WorkAsync(stoppingToken), stoppingToken)));
    }

    private async Task TakeUpWhatWasLeftAsync(CancellationToken ct)
    {
        await using var db = await database.CreateDbContextAsync(ct);
        var left = db.Turns.Where(t => t.Status == TurnStatus.Pending);

        // Only the oldest turn of a conversation can have been in hand; those behind it had no part in whatever stopped the process.
        var oldest = left.Where(t => !left.Any(other => other.ConversationId == t.ConversationId && other.Sequence < t.Sequence));
        await oldest.ExecuteUpdateAsync(set => set.SetProperty(t => t.Restarts, t => t.Restarts + 1), ct);
        var turns = await left.CountAsync(ct);
        if (turns == 0)
        {
            return;
        }

        log.TakingUp(turns);
        foreach (var conversation in await left.Select(t => t.ConversationId).Distinct().ToListAsync(ct))
        {
            queue.Add(conversation);
        }
    }

    private async Task WorkAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var conversation = await queue.TakeAsync(ct);
            try
            {
                await AnswerAllAsync(conversation, ct);
            }
            finally
            {
                queue.Done(conversation);
            }
        }
    }

    // A turn that cannot be stored (disk full, database locked) is tried again until it can: the citizen was told it is here.
    private async Task AnswerAllAsync(string conversation, CancellationToken ct)
    {
        try
        {
            while (await answer.RunAsync(conversation, ct))
            {
            }
        }
#pragma warning disable CA1031 // Storage failed; the turn stays pending and is tried again.
        catch (Exception e) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.CouldNotStore(e, conversation, PauseAfterFailure);
            _ = AddLaterAsync(conversation, ct);
        }
    }

    private async Task AddLaterAsync(string conversation, CancellationToken ct)
    {
        await Task.Delay(PauseAfterFailure, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        queue.Add(conversation);
    }
}
