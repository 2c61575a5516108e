using System.Text.Json;
using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Privacy;
using CitizenAssistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>
/// Masks a citizen's message so that what was said before keeps its placeholder. The table of placeholders is made anew from
/// the conversation's own encrypted words: it is stored nowhere, and what is deleted there is gone here.
/// </summary>
public sealed class RedactMessage(IDbContextFactory<BotDbContext> database, WordsProtector words, Redactor redactor)
{
    /// <summary>A conversation longer than this may count anew.</summary>
    private const int MostEarlier = 100;

    public async Task<(RedactedText Message, Placeholders Placeholders)> RunAsync(string conversationId, long sequence, string raw, CancellationToken ct)
    {
        var placeholders = new Placeholders();
        var message = RedactedText.From(raw, redactor, placeholders);
        if (message.Value == raw)
        {
            return (message, placeholders); // most messages name nobody
        }

        placeholders = new Placeholders();
        foreach (var earlier in await ReadEarlierAsync(conversationId, sequence, ct))
        {
            _ = redactor.Mask(earlier, placeholders);
        }

        return (RedactedText.From(raw, redactor, placeholders), placeholders);
    }

    private async Task<IReadOnlyList<string>> ReadEarlierAsync(string conversationId, long sequence, CancellationToken ct)
    {
        await using var db = await database.CreateDbContextAsync(ct);
        var stored = await (
            from turn in db.Turns.AsNoTracking()
            join activity in db.Activities.AsNoTracking() on new { turn.ConversationId, turn.Sequence } equals new { activity.ConversationId, activity.Sequence }
            where turn.ConversationId == conversationId && turn.Sequence < sequence
            orderby turn.Sequence
            select activity.Words).Take(MostEarlier).ToListAsync(ct);
        return [.. stored.Select(one => JsonSerializer.Deserialize(words.Unprotect(one), ActivityJson.Web.Activity)?.Text ?? "")];
    }
}
