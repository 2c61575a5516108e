using System.Text.Json;
using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>
/// Replaces or deletes something that was said. The old words are gone at once; who has read them already gets the new ones as
/// another activity with the same id.
/// </summary>
public sealed class ChangeActivity(IDbContextFactory<BotDbContext> database, WriteGate gate, WordsProtector words, ConversationFeed feed, TimeProvider time)
{
    /// <summary>The sequence of the activity that another channel calls so; null when there is none.</summary>
    public async Task<long?> FindAsync(string conversationId, string? externalId, CancellationToken ct)
    {
        await using var db = await database.CreateDbContextAsync(ct);
        return externalId is null ? null : await db.Activities.Where(a => a.ConversationId == conversationId && a.ExternalId == externalId)
            .OrderBy(a => a.Sequence).Select(a => (long?)a.Sequence).FirstOrDefaultAsync(ct);
    }

    /// <summary>What was said there; null when it is not stored (any more).</summary>
    public async Task<Activity?> ReadAsync(string conversationId, long sequence, CancellationToken ct)
    {
        await using var db = await database.CreateDbContextAsync(ct);
        var stored = await db.Activities.AsNoTracking().FirstOrDefaultAsync(a => a.ConversationId == conversationId && a.Sequence == sequence, ct);
        return stored is null ? null : Read(stored);
    }

    /// <param name="change">What becomes of it. Id, place and time stay.</param>
    /// <param name="tell">Whether who reads the conversation, here or on its channel, hears of it.</param>
    /// <returns>False when it is not stored (any more).</returns>
    public Task<bool> RunAsync(string conversationId, long sequence, Func<Activity, Activity> change, bool tell, CancellationToken ct) =>
        RunAsync(conversationId, sequence, change, _ => true, tell, ct);

    /// <param name="mayChange">Whether it is one that may be changed.</param>
    public async Task<bool> RunAsync(string conversationId, long sequence, Func<Activity, Activity> change, Func<Activity, bool> mayChange, bool tell, CancellationToken ct)
    {
        await using var db = await database.CreateDbContextAsync(ct);
        Activity changed;
        long told = 0;
        using (await gate.EnterAsync(ct))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var stored = await db.Activities.AsNoTracking().FirstOrDefaultAsync(a => a.ConversationId == conversationId && a.Sequence == sequence, ct);
            if (stored is null)
            {
                return false;
            }

            var old = Read(stored);
            if (!mayChange(old))
            {
                return false;
            }

            changed = change(old) with { Id = old.Id, Timestamp = old.Timestamp, Conversation = old.Conversation, ChannelId = old.ChannelId };
            var json = JsonSerializer.Serialize(changed, ActivityJson.Web.Activity);
            await ReplaceAsync(db, conversationId, old.Id!, sequence, json, ct);
            told = tell ? await TellAsync(db, stored, json, ct) : 0;
            await transaction.CommitAsync(CancellationToken.None);
        }

        if (told > 0)
        {
            feed.Publish(conversationId, changed, told);
        }

        return true;
    }

    private Activity Read(StoredActivity stored) => JsonSerializer.Deserialize(words.Unprotect(stored.Words), ActivityJson.Web.Activity) ?? new Activity();

    // Earlier changes of the same activity lie further on under its id; they must not keep the old words either.
    private async Task ReplaceAsync(BotDbContext db, string conversationId, string id, long sequence, string json, CancellationToken ct)
    {
        foreach (var later in await db.Activities.AsNoTracking().Where(a => a.ConversationId == conversationId && a.Sequence >= sequence).ToListAsync(ct))
        {
            if (later.Sequence == sequence || Read(later).Id == id)
            {
                var sealedWords = words.Protect(json);
                await db.Activities.Where(a => a.ConversationId == conversationId && a.Sequence == later.Sequence)
                    .ExecuteUpdateAsync(set => set.SetProperty(a => a.Words, sealedWords), ct);
            }
        }
    }

    private async Task<long> TellAsync(BotDbContext db, StoredActivity original, string json, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await db.Conversations.Where(c => c.Id == original.ConversationId).ExecuteUpdateAsync(set => set.SetProperty(c => c.LastSequence, c => c.LastSequence + 1), ct);
        var conversation = await db.Conversations.AsNoTracking().FirstAsync(c => c.Id == original.ConversationId, ct);
        db.Activities.Add(new StoredActivity(conversation.Id, conversation.LastSequence, words.Protect(json), null));
        await db.SaveChangesAsync(ct);
        if (conversation.Channel is not null && original.ExternalId is { } externalId)
        {
            await AppendActivities.DispatchAsync(db, conversation.Id, original.Sequence, DispatchKind.Update, externalId, now, ct);
        }

        return conversation.LastSequence;
    }
}
