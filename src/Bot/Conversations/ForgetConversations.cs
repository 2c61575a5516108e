using CitizenAssistant.Bot.Storage;
using CitizenAssistant.Handoff.Enquiries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>
/// Deletes words when their time is over (Art. 5 (1) e GDPR). How an answer came about is kept longer, without words, so that
/// it can be explained. A conversation with an open enquiry waits for it.
/// </summary>
public sealed class ForgetConversations(IDbContextFactory<BotDbContext> database, WriteGate gate, FindStanding find, IOptions<RetentionOptions> options, TimeProvider time, ILogger<ForgetConversations> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <returns>How many conversations lost their words.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var wordsUntil = now.AddDays(-options.Value.WordsDays);
        var tracesUntil = now.AddDays(-options.Value.TracesDays);
        await using var db = await database.CreateDbContextAsync(ct);
        var due = await db.Conversations
            .Where(c => c.LastSaidAt < wordsUntil && db.Activities.Any(a => a.ConversationId == c.Id))
            .OrderBy(c => c.LastSaidAt).Select(c => c.Id).Take(1000).ToListAsync(ct);
        var forgotten = 0;
        foreach (var conversation in due)
        {
            if (await find.RunAsync(conversation, ct) is not null)
            {
                continue;
            }

            using var turn = await gate.EnterAsync(ct);
            await db.Activities.Where(a => a.ConversationId == conversation).ExecuteDeleteAsync(ct);
            await db.Files.Where(f => f.ConversationId == conversation).ExecuteDeleteAsync(ct);
            await db.ChannelReferences.Where(r => r.ConversationId == conversation).ExecuteDeleteAsync(ct);
            await db.Turns.Where(t => t.ConversationId == conversation).ExecuteUpdateAsync(set => set.SetProperty(t => t.Comment, (byte[]?)null), ct);
            await db.Conversations.Where(c => c.Id == conversation).ExecuteUpdateAsync(set => set.SetProperty(c => c.EndedAt, now), ct);
            forgotten++;
        }

        using (await gate.EnterAsync(ct))
        {
            await db.Conversations.Where(c => c.LastSaidAt < tracesUntil && !db.Activities.Any(a => a.ConversationId == c.Id)).ExecuteDeleteAsync(ct);
        }

        return forgotten;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                if (await RunAsync(stoppingToken) is var forgotten and > 0)
                {
                    log.Forgot(forgotten);
                }
            }
#pragma warning disable CA1031 // What could not be deleted now is deleted in an hour; the citizens go on being served.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.CouldNotForget(e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
