using CitizenAssistant.Bot.Channels.Web;
using CitizenAssistant.Bot.Conversations;
using CitizenAssistant.Bot.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Channels.DirectLine.Files;

/// <summary>Keeps files of a conversation, encrypted. Who knows a file's unguessable address may fetch it, as with Direct Line elsewhere.</summary>
public sealed class StoreFile(IDbContextFactory<BotDbContext> database, WriteGate gate, WordsProtector words, IDataProtectionProvider protection, PublicUrl publicUrl)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Bot.Files");

    /// <returns>Its id, or null when there is no such conversation.</returns>
    public async Task<string?> RunAsync(string conversationId, string contentType, string name, byte[] content, CancellationToken ct)
    {
        var file = new StoredFile(StartConversation.NewId(), conversationId, contentType, words.Protect(name), _protector.Protect(content));
        await using var db = await database.CreateDbContextAsync(ct);
        using var turn = await gate.EnterAsync(ct);
        if (!await db.Conversations.AnyAsync(c => c.Id == conversationId && c.EndedAt == null, ct))
        {
            return null;
        }

        db.Files.Add(file);
        await db.SaveChangesAsync(ct);
        return file.Id;
    }

    public async Task<ReadFile?> ReadAsync(string id, CancellationToken ct)
    {
        await using var db = await database.CreateDbContextAsync(ct);
        return await db.Files.AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, ct) is { } file
            ? new ReadFile(words.Unprotect(file.Name), file.ContentType, _protector.Unprotect(file.Content))
            : null;
    }

    public string UrlOf(string id) => publicUrl.Of($"/v3/attachments/{id}/views/original");
}

public sealed record ReadFile(string Name, string ContentType, byte[] Content);
