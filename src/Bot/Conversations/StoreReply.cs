using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Pipeline;
using CitizenAssistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>Stores the reply and the end of its turn in one transaction, then tells whoever listens: answered exactly once.</summary>
public sealed class StoreReply(IDbContextFactory<BotDbContext> database, WriteGate gate, AppendActivities append, ConversationFeed feed, TimeProvider time, ILogger<StoreReply> log)
{
    public async Task RunAsync(StoredTurn stored, Turn turn, IReadOnlyList<Activity> replies, CancellationToken ct)
    {
        var answersTo = AppendActivities.ActivityId(turn.Conversation, stored.Sequence);
        var now = time.GetUtcNow();
        IReadOnlyList<AppendActivities.Placed> placed = [];
        await using var db = await database.CreateDbContextAsync(ct);
        using (await gate.EnterAsync(ct))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var ended = await db.Turns.Where(t => t.Id == stored.Id && t.Status == TurnStatus.Pending).ExecuteUpdateAsync(set => set
                .SetProperty(t => t.Status, TurnStatus.Answered)
                .SetProperty(t => t.AnsweredAt, now)
                .SetProperty(t => t.Route, turn.Outcome!.Route)
                .SetProperty(t => t.Reason, turn.Outcome.Reason)
                .SetProperty(t => t.Topic, turn.Outcome.Information == null ? null : turn.Outcome.Information.Passages[0].Article.Id)
                .SetProperty(t => t.Trace, turn.Trace.ToJson()), ct);
            if (ended == 0)
            {
                return; // somebody else was faster, or the citizen deleted the conversation
            }

            if (turn.Outcome is Deleted)
            {
                await db.Activities.Where(a => a.ConversationId == turn.Conversation).ExecuteDeleteAsync(ct);
                await db.Turns.Where(t => t.ConversationId == turn.Conversation && t.Status == TurnStatus.Pending)
                    .ExecuteUpdateAsync(set => set.SetProperty(t => t.Status, TurnStatus.Answered).SetProperty(t => t.Route, turn.Outcome.Route), ct);
            }

            if (replies.Count > 0)
            {
                placed = await append.RunAsync(db, turn.Conversation, [.. replies.Select(r => r with { ReplyToId = answersTo })], deliveryKey: null, evenIfEnded: true, ct) ?? [];
            }

            await db.SaveChangesAsync(ct);
            await RememberAsync(db, turn, now, ct);
            await transaction.CommitAsync(CancellationToken.None);
        }

        foreach (var reply in placed)
        {
            feed.Publish(turn.Conversation, reply.Activity, reply.Sequence);
        }

        log.TurnEnded(turn.Id, turn.Conversation, turn.Outcome!.Route, (long)(now - stored.AskedAt).TotalMilliseconds);
    }

    private static async Task RememberAsync(BotDbContext db, Turn turn, DateTimeOffset now, CancellationToken ct)
    {
        var conversation = db.Conversations.Where(c => c.Id == turn.Conversation);
        if (turn.Outcome is Deleted)
        {
            await conversation.ExecuteUpdateAsync(set => set.SetProperty(c => c.State, DialogueState.Start).SetProperty(c => c.EndedAt, now), ct);
        }
        else
        {
            var state = DialogueMemory.After(turn);
            await conversation.ExecuteUpdateAsync(set => set.SetProperty(c => c.State, state), ct);
        }
    }
}
