using CitizenAssistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>Which messages of a conversation still wait for their answer.</summary>
public sealed class PendingTurnsOf(IDbContextFactory<BotDbContext> database)
{
    public async Task<bool> ContainAsync(string conversationId, string activityId, CancellationToken ct)
    {
        var sequence = AppendActivities.Sequence(conversationId, activityId);
        await using var db = await database.CreateDbContextAsync(ct);
        return await db.Turns.AnyAsync(t => t.ConversationId == conversationId && t.Sequence == sequence && t.Status == TurnStatus.Pending, ct);
    }
}
