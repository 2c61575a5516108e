using CitizenAssistant.Bot.Conversations;
using CitizenAssistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Channels.Web;

/// <summary>Holds the answer to a form post until the reply is there, so that the page without script shows it at once.</summary>
public sealed class AwaitReply(ConversationFeed feed, IDbContextFactory<BotDbContext> database, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Returns when the turn is answered, or when it takes so long that the citizen should see something.</summary>
    public async Task RunAsync(string conversationId, string activityId, CancellationToken ct)
    {
        using var subscription = feed.Listen(conversationId);
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            while (!await IsAnsweredAsync(conversationId, activityId, either.Token))
            {
                await subscription.Reader.ReadAsync(either.Token);
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // the page says that the answer is on its way
        }
    }

    private async Task<bool> IsAnsweredAsync(string conversationId, string activityId, CancellationToken ct)
    {
        await using var db = await database.CreateDbContextAsync(ct);
        var pending = await db.Turns.Where(t => t.ConversationId == conversationId && t.Status == TurnStatus.Pending).Select(t => t.Sequence).ToListAsync(ct);
        return !pending.Any(sequence => AppendActivities.ActivityId(conversationId, sequence) == activityId);
    }
}
