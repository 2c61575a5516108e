using CitizenAssistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>Ends a conversation from the citizen's side: reading goes on, nothing more is taken.</summary>
public sealed class EndConversation(IDbContextFactory<BotDbContext> database, WriteGate gate, TimeProvider time)
{
    public async Task RunAsync(string conversationId, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var db = await database.CreateDbContextAsync(ct);
        using var turn = await gate.EnterAsync(ct);
        await db.Conversations.Where(c => c.Id == conversationId && c.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(c => c.EndedAt, now), ct);
    }
}
