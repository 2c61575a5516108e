using System.Globalization;
using System.Text.Json;
using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>Gives activities their place in a conversation. Call it inside a transaction and publish what it returns after the commit.</summary>
public sealed class AppendActivities(WordsProtector words, TimeProvider time)
{
    /// <summary>The id of the activity at that place.</summary>
    public static string ActivityId(string conversationId, long sequence) => string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{sequence:0000000}");

    /// <returns>The activities as stored, or null when the conversation does not exist or has ended.</returns>
    public async Task<IReadOnlyList<Placed>?> RunAsync(BotDbContext db, string conversationId, IReadOnlyList<Activity> activities, string? deliveryKey, bool evenIfEnded, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var ticks = now.UtcTicks;
        var last = await db.Database.SqlQuery<long>(
            $"""
            UPDATE "Conversations" SET "LastSequence" = "LastSequence" + {activities.Count}, "LastSaidAt" = {ticks}
            WHERE "Id" = {conversationId} AND ("EndedAt" IS NULL OR {evenIfEnded}) RETURNING "LastSequence" AS "Value"
            """).ToListAsync(ct);
        if (last is [])
        {
            return null;
        }

        var first = last[0] - activities.Count + 1;
        var placed = activities.Select((activity, index) => new Placed(first + index, activity with
        {
            Id = ActivityId(conversationId, first + index),
            Timestamp = now,
            Conversation = new ConversationAccount { Id = conversationId },
        })).ToList();
        db.Activities.AddRange(placed.Select(p => new StoredActivity(
            conversationId,
            p.Sequence,
            words.Protect(JsonSerializer.Serialize(p.Activity, ActivityJson.Web.Activity)),
            deliveryKey is null ? null : p.Sequence == first ? deliveryKey : $"{deliveryKey}#{p.Sequence - first}")));
        return placed;
    }

    public sealed record Placed(long Sequence, Activity Activity);
}
