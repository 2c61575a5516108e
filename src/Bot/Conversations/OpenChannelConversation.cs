using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>Finds our conversation for one on another channel, or begins it. What is needed to answer there is remembered.</summary>
public sealed class OpenChannelConversation(IDbContextFactory<BotDbContext> database, WriteGate gate, WordsProtector words, TimeProvider time)
{
    private static readonly Func<BotDbContext, string, CancellationToken, Task<ChannelReference?>> Current = EF.CompileAsyncQuery(
        (BotDbContext db, string key, CancellationToken ct) => db.ChannelReferences.AsNoTracking().FirstOrDefault(r => r.Key == key && r.IsCurrent));

    /// <summary>Who speaks for the channel is part of the key: nobody reaches a conversation that somebody else brought.</summary>
    public static string Key(string origin, ConversationReference reference) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        JsonSerializer.Serialize(new[] { origin, reference.ChannelId ?? "", reference.Conversation?.Id ?? "" }, JsonSerializerOptions.Web))));

    /// <returns>The conversation the key has now; null when it has none.</returns>
    public async Task<string?> FindAsync(string key, CancellationToken ct)
    {
        await using var db = await database.CreateDbContextAsync(ct);
        return (await Current(db, key, ct))?.ConversationId;
    }

    /// <param name="after">A conversation that is over: the key gets another one.</param>
    public async Task<string> RunAsync(string key, ConversationReference reference, string? after, CancellationToken ct)
    {
        var json = JsonSerializer.Serialize(reference, ActivityJson.Web.ConversationReference);
        await using var db = await database.CreateDbContextAsync(ct);
        if (await Current(db, key, ct) is { } known && known.ConversationId != after)
        {
            await RememberAsync(db, known, json, ct);
            return known.ConversationId;
        }

        using var turn = await gate.EnterAsync(ct);
        if (await Current(db, key, ct) is { } begun && begun.ConversationId != after)
        {
            return begun.ConversationId; // two first activities at once: the other one was first
        }

        var conversation = new Conversation(StartConversation.NewId(), null, time.GetUtcNow(), reference.ChannelId is { Length: > 0 } channel ? channel : "unknown");
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.ChannelReferences.Where(r => r.Key == key && r.IsCurrent).ExecuteUpdateAsync(set => set.SetProperty(r => r.IsCurrent, false), ct);
        db.Conversations.Add(conversation);
        db.ChannelReferences.Add(new ChannelReference(conversation.Id, key, words.Protect(json)));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(CancellationToken.None);
        return conversation.Id;
    }

    // Channels move: the address to reply to is the one the last activity came with.
    private async Task RememberAsync(BotDbContext db, ChannelReference known, string json, CancellationToken ct)
    {
        if (words.Unprotect(known.Words) == json)
        {
            return;
        }

        using var turn = await gate.EnterAsync(ct);
        var sealedWords = words.Protect(json);
        await db.ChannelReferences.Where(r => r.ConversationId == known.ConversationId).ExecuteUpdateAsync(set => set.SetProperty(r => r.Words, sealedWords), ct);
    }
}
