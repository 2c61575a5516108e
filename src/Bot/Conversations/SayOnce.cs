using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>Says something in a conversation outside a turn, once, even when it is told to again.</summary>
public sealed class SayOnce(IDbContextFactory<BotDbContext> database, WriteGate gate, AppendActivities append, ConversationFeed feed)
{
    /// <param name="key">The same for the same thing; unique in the conversation.</param>
    public async Task RunAsync(string conversationId, string key, IReadOnlyList<Activity> activities, CancellationToken ct)
    {
        await using var db = await database.CreateDbContextAsync(ct);
        IReadOnlyList<AppendActivities.Placed> placed;
        using (await gate.EnterAsync(ct))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            if (await db.Activities.AnyAsync(a => a.ConversationId == conversationId && a.DeliveryKey == key, ct))
            {
                return;
            }

            placed = await append.RunAsync(db, conversationId, activities, key, evenIfEnded: true, ct) ?? [];
            await transaction.CommitAsync(CancellationToken.None);
        }

        foreach (var activity in placed)
        {
            feed.Publish(conversationId, activity.Activity, activity.Sequence);
        }
    }
}
