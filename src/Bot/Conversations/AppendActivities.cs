using System.Globalization;
using System.Text.Json;
using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>Gives activities their place in a conversation. Call it inside a transaction and publish what it returns after the commit.</summary>
/// <remarks>In SQL: every message passes here twice while no other can write, and change tracking would take most of that time.</remarks>
public sealed class AppendActivities(WordsProtector words, TimeProvider time)
{
    private static readonly Func<BotDbContext, string, CancellationToken, Task<long>> LastSequence = EF.CompileAsyncQuery(
        (BotDbContext db, string id, CancellationToken ct) => db.Conversations.Where(c => c.Id == id).Select(c => c.LastSequence).First());

    /// <summary>The id of the activity at that place.</summary>
    public static string ActivityId(string conversationId, long sequence) => string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{sequence:0000000}");

    /// <returns>The activities as stored, or null when the conversation does not exist or has ended.</returns>
    public async Task<IReadOnlyList<Placed>?> RunAsync(BotDbContext db, string conversationId, IReadOnlyList<Activity> activities, string? deliveryKey, bool evenIfEnded, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        // The row stays locked from here to the end of the transaction, so the number is ours.
        var found = await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE "Conversations" SET "LastSequence" = "LastSequence" + {activities.Count}, "LastSaidAt" = {now.UtcTicks}
            WHERE "Id" = {conversationId} AND ("EndedAt" IS NULL OR {evenIfEnded})
            """,
            ct);
        if (found == 0)
        {
            return null;
        }

        var first = await LastSequence(db, conversationId, ct) - activities.Count + 1;
        var placed = activities.Select((activity, index) => new Placed(first + index, activity with
        {
            Id = ActivityId(conversationId, first + index),
            Timestamp = now,
            Conversation = new ConversationAccount { Id = conversationId },
        })).ToList();
        foreach (var (sequence, activity) in placed)
        {
            var key = deliveryKey is null || sequence == first ? deliveryKey : $"{deliveryKey}#{sequence - first}";
            var sealedWords = words.Protect(JsonSerializer.Serialize(activity, ActivityJson.Web.Activity));
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "Activities" ("ConversationId", "Sequence", "Words", "DeliveryKey") VALUES ({conversationId}, {sequence}, {sealedWords}, {key})""", ct);
        }

        return placed;
    }

    public sealed record Placed(long Sequence, Activity Activity);
}
