using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Conversations;
using CitizenAssistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Channels.BotFramework;

/// <summary>Empties the outbox to other channels: what a stopped process left behind first, then as it comes; what failed when its pause is over.</summary>
public sealed class DispatchWorker(
    IDbContextFactory<BotDbContext> database, PendingDispatches queue, ConversationFeed feed, SendDispatch send, TimeProvider time, ILogger<DispatchWorker> log) : BackgroundService
{
    private const int Workers = 128; // they wait for channels most of the time
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        feed.SaidElsewhere += Hear;
        try
        {
            await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(() => WorkAsync(stoppingToken), stoppingToken)).Append(LookAsync(stoppingToken)));
        }
        finally
        {
            feed.SaidElsewhere -= Hear;
        }
    }

    private void Hear(string conversationId, Activity activity, long? sequence)
    {
        if (sequence is not null)
        {
            queue.Add(conversationId);
        }
    }

    private async Task LookAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Round, time);
        do
        {
            try
            {
                var now = time.GetUtcNow();
                await using var db = await database.CreateDbContextAsync(ct);
                foreach (var conversation in await db.Dispatches.Where(d => d.NextTryAt <= now).OrderBy(d => d.Id).Take(1000).Select(d => d.ConversationId).ToListAsync(ct))
                {
                    queue.Add(conversation);
                }
            }
#pragma warning disable CA1031 // A database that is away for a moment must not end the deliveries for good.
            catch (Exception e) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.OutboxFailed(e, "*");
            }
        }
        while (await timer.WaitForNextTickAsync(ct));
    }

    private async Task WorkAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var conversation = await queue.TakeAsync(ct);
            try
            {
                while (await send.RunAsync(conversation, ct))
                {
                }
            }
#pragma warning disable CA1031 // What could not be read or marked is tried again at the next round.
            catch (Exception e) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.OutboxFailed(e, conversation);
            }
            finally
            {
                queue.Done(conversation);
            }
        }
    }
}
