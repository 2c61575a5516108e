using System.Text.Json;
using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>Reads a conversation in order, from any place on.</summary>
public sealed class ReadActivities(IDbContextFactory<BotDbContext> database, WordsProtector words)
{
    public const int PageSize = 100;

    /// <param name="after">The sequence already known; 0 for all.</param>
    /// <returns>At most <see cref="PageSize"/> activities; null when the conversation does not exist.</returns>
    public async Task<Page?> RunAsync(string conversationId, long after, CancellationToken ct)
    {
        await using var db = await database.CreateDbContextAsync(ct);
        var last = await db.Conversations.Where(c => c.Id == conversationId).Select(c => (long?)c.LastSequence).FirstOrDefaultAsync(ct);
        if (last is null)
        {
            return null;
        }

        var from = Math.Min(after, last.Value); // a watermark from the future means: nothing missed
        var stored = await db.Activities.AsNoTracking()
            .Where(a => a.ConversationId == conversationId && a.Sequence > from)
            .OrderBy(a => a.Sequence).Take(PageSize).ToListAsync(ct);
        return new Page(
            [.. stored.Select(a => new AppendActivities.Placed(a.Sequence, Read(a)))],
            stored is [] ? from : stored[^1].Sequence);
    }

    private Activity Read(StoredActivity stored) =>
        JsonSerializer.Deserialize(words.Unprotect(stored.Words), ActivityJson.Web.Activity)
        ?? throw new InvalidDataException($"activity {stored.ConversationId}|{stored.Sequence} is empty");

    /// <param name="Watermark">The sequence of the last activity read.</param>
    public sealed record Page(IReadOnlyList<AppendActivities.Placed> Activities, long Watermark);
}
