using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>
/// Stores what a citizen sent together with its pending turn; only then it is acknowledged. After that nothing is lost:
/// whatever happens to the process, <see cref="TurnWorker"/> answers it.
/// </summary>
public sealed class AcceptMessage(IDbContextFactory<BotDbContext> database, WriteGate gate, AppendActivities append, PendingTurns queue, ConversationFeed feed, TimeProvider time)
{
    /// <summary>How the delivery keys of what another channel delivers begin.</summary>
    public const string FromChannel = "channel:";

    private static readonly Func<BotDbContext, string, string, CancellationToken, Task<long?>> Delivered = EF.CompileAsyncQuery(
        (BotDbContext db, string conversationId, string deliveryKey, CancellationToken ct) =>
            db.Activities.Where(a => a.ConversationId == conversationId && a.DeliveryKey == deliveryKey).Select(a => (long?)a.Sequence).FirstOrDefault());

    /// <param name="activity">Already checked by the channel. A message becomes a turn; other activities are only kept.</param>
    /// <param name="deliveryKey">The client's own id of the activity, if it gave one: sent twice, it is stored once.</param>
    public Task<Accepted> RunAsync(string conversationId, Activity activity, string? deliveryKey, CancellationToken ct) =>
        RunAsync(conversationId, activity, deliveryKey, wantsAnswer: activity.Type == ActivityTypes.Message, ct);

    /// <param name="wantsAnswer">Whether it becomes a turn.</param>
    public async Task<Accepted> RunAsync(string conversationId, Activity activity, string? deliveryKey, bool wantsAnswer, CancellationToken ct)
    {
        await using var db = await database.CreateDbContextAsync(ct);
        IReadOnlyList<AppendActivities.Placed>? placed;
        using (await gate.EnterAsync(ct))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            if (deliveryKey is not null && await FindAsync(db, conversationId, deliveryKey, ct) is { } known)
            {
                return known;
            }

            placed = await append.RunAsync(db, conversationId, [activity], deliveryKey, evenIfEnded: false, ct);
            if (placed is null)
            {
                return await db.Conversations.AnyAsync(c => c.Id == conversationId, ct) ? Accepted.Ended : Accepted.Unknown;
            }

            if (wantsAnswer)
            {
                db.Turns.Add(new StoredTurn(Guid.CreateVersion7(time.GetUtcNow()), conversationId, placed[0].Sequence, time.GetUtcNow()));
                await db.SaveChangesAsync(ct);
            }

            if (activity.Type == ActivityTypes.EndOfConversation)
            {
                await db.Conversations.Where(c => c.Id == conversationId).ExecuteUpdateAsync(set => set.SetProperty(c => c.EndedAt, time.GetUtcNow()), ct);
            }

            await transaction.CommitAsync(CancellationToken.None);
        }

        feed.Publish(conversationId, placed[0].Activity, placed[0].Sequence);
        if (wantsAnswer)
        {
            queue.Add(conversationId);
        }

        return new Accepted(AcceptResult.Stored, placed[0].Activity.Id);
    }

    private static async Task<Accepted?> FindAsync(BotDbContext db, string conversationId, string deliveryKey, CancellationToken ct)
    {
        return await Delivered(db, conversationId, deliveryKey, ct) is { } sequence ? new Accepted(AcceptResult.Stored, AppendActivities.ActivityId(conversationId, sequence)) : null;
    }
}

/// <param name="ActivityId">The id given to the activity; null unless it is stored.</param>
public sealed record Accepted(AcceptResult Result, string? ActivityId)
{
    public static Accepted Unknown { get; } = new(AcceptResult.UnknownConversation, null);

    public static Accepted Ended { get; } = new(AcceptResult.ConversationEnded, null);
}

public enum AcceptResult
{
    Stored,
    UnknownConversation,
    ConversationEnded,
}
