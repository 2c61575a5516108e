using System.Buffers.Text;
using System.Security.Cryptography;
using CitizenAssistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>Begins a conversation, or finds the one that a token already names.</summary>
public sealed class StartConversation(IDbContextFactory<BotDbContext> database, WriteGate gate, TimeProvider time)
{
    /// <summary>An id nobody can guess: 144 random bits.</summary>
    public static string NewId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));

    /// <returns>Whether it is new.</returns>
    public async Task<bool> RunAsync(string conversationId, string? userId, CancellationToken ct)
    {
        await using var db = await database.CreateDbContextAsync(ct);
        using var turn = await gate.EnterAsync(ct); // before looking: a form sent twice starts its conversation twice at once
        if (await db.Conversations.AnyAsync(c => c.Id == conversationId, ct))
        {
            return false;
        }

        db.Conversations.Add(new Conversation(conversationId, userId, time.GetUtcNow()));
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException) when (db.Conversations.AsNoTracking().Any(c => c.Id == conversationId))
        {
            return false; // two requests with the same token at once: the other one was first
        }
    }
}
