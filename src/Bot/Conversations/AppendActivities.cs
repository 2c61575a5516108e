using System.Globalization;
using System.Text.Json;
using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>
/// Gives activities their place in a conversation; what we say on another channel is put into the outbox with it. Call it inside
/// a transaction and publish what it returns after the commit.
/// </summary>
/// <remarks>In SQL: every message passes here twice while no other can write, and change tracking would take most of that time.</remarks>
public sealed class AppendActivities(WordsProtector words, TimeProvider time)
{
    private static readonly Func<BotDbContext, string, CancellationToken, Task<Row>> Find = EF.CompileAsyncQuery(
        (BotDbContext db, string id, CancellationToken ct) => db.Conversations.Where(c => c.Id == id).Select(c => new Row(c.LastSequence, c.Channel)).First());

    /// <summary>The id of the activity at that place.</summary>
    public static string ActivityId(string conversationId, long sequence) => string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{sequence:0000000}");

    /// <summary>The place of the activity with that id; null when it is no id of this conversation.</summary>
    public static long? Sequence(string conversationId, string? activityId) =>
        activityId is not null
        && activityId.StartsWith(conversationId + "|", StringComparison.Ordinal)
        && long.TryParse(activityId.AsSpan(conversationId.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : null;

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

        var conversation = await Find(db, conversationId, ct);
        var first = conversation.LastSequence - activities.Count + 1;
        var placed = activities.Select((activity, index) => new Placed(first + index, activity with
        {
            Id = ActivityId(conversationId, first + index),
            Timestamp = now,
            ChannelId = conversation.Channel ?? activity.ChannelId,
            Conversation = new ConversationAccount { Id = conversationId },
        })).ToList();
        foreach (var (sequence, activity) in placed)
        {
            var key = deliveryKey is null || sequence == first ? deliveryKey : $"{deliveryKey}#{sequence - first}";
            var sealedWords = words.Protect(JsonSerializer.Serialize(activity, ActivityJson.Web.Activity));
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "Activities" ("ConversationId", "Sequence", "Words", "DeliveryKey", "ExternalId")
                VALUES ({conversationId}, {sequence}, {sealedWords}, {key}, {activity.ExternalId})
                """,
                ct);
            if (conversation.Channel is not null && activity.From?.Role == "bot")
            {
                await DispatchAsync(db, conversationId, sequence, DispatchKind.Send, null, now, ct);
            }
        }

        return placed;
    }

    /// <summary>Puts something into the outbox.</summary>
    public static Task DispatchAsync(BotDbContext db, string conversationId, long sequence, DispatchKind kind, string? externalId, DateTimeOffset now, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Dispatches" ("ConversationId", "Sequence", "Kind", "ExternalId", "Tries", "CreatedAt", "NextTryAt")
            VALUES ({conversationId}, {sequence}, {kind.ToString()}, {externalId}, 0, {now.UtcTicks}, {now.UtcTicks})
            """,
            ct);

    public sealed record Placed(long Sequence, Activity Activity);

    private sealed record Row(long LastSequence, string? Channel);
}
