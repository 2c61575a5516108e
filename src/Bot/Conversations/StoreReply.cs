using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Pipeline;
using CitizenAssistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>Stores the reply and the end of its turn in one transaction, then tells whoever listens: answered exactly once.</summary>
public sealed class StoreReply(IDbContextFactory<BotDbContext> database, WriteGate gate, AppendActivities append, ConversationFeed feed, IOptions<HubOptions> hub, TimeProvider time, ILogger<StoreReply> log)
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
            var ended = await EndAsync(db, stored.Id, turn, now, ct);
            if (ended == 0)
            {
                return; // somebody else was faster, or the citizen deleted the conversation
            }

            if (turn.Outcome is Deleted)
            {
                await DeleteElsewhereAsync(db, turn.Conversation, now, ct);
                await db.Activities.Where(a => a.ConversationId == turn.Conversation).ExecuteDeleteAsync(ct);
                await db.Files.Where(f => f.ConversationId == turn.Conversation).ExecuteDeleteAsync(ct);
                await db.Turns.Where(t => t.ConversationId == turn.Conversation).ExecuteUpdateAsync(set => set.SetProperty(t => t.Comment, (byte[]?)null), ct);
                await db.Turns.Where(t => t.ConversationId == turn.Conversation && t.Status == TurnStatus.Pending)
                    .ExecuteUpdateAsync(set => set.SetProperty(t => t.Status, TurnStatus.Answered).SetProperty(t => t.Route, turn.Outcome.Route), ct);
            }

            if (replies.Count > 0)
            {
                placed = await append.RunAsync(db, turn.Conversation, [.. replies.Select(r => r.Type == ActivityTypes.Event ? r : r with { ReplyToId = answersTo })], deliveryKey: null, evenIfEnded: true, ct) ?? [];
            }

            if (hub.Value.IsOn && ForHub(turn) is { } kind)
            {
                await AppendActivities.DispatchAsync(db, turn.Conversation, stored.Sequence, kind, externalId: null, now, ct);
            }

            await RememberAsync(db, turn, now, ct);
            await transaction.CommitAsync(CancellationToken.None);
        }

        foreach (var reply in placed)
        {
            feed.Publish(turn.Conversation, reply.Activity, reply.Sequence);
        }

        log.TurnEnded(turn.Id, turn.Conversation, turn.Outcome!.Route, (long)(now - stored.AskedAt).TotalMilliseconds);
    }

    // Written as SQL, here and below: each turn passes here while no other can write, and LINQ would take most of that time.
    private static Task<int> EndAsync(BotDbContext db, Guid id, Turn turn, DateTimeOffset now, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        UPDATE "Turns" SET "Status" = {nameof(TurnStatus.Answered)}, "AnsweredAt" = {now.UtcTicks}, "Route" = {turn.Outcome!.Route},
            "Reason" = {turn.Outcome.Reason}, "Topic" = {turn.Outcome.Information?.Passages[0].Article.Id}, "Trace" = {turn.Trace.ToJson()}
        WHERE "Id" = {id} AND "Status" = {nameof(TurnStatus.Pending)}
        """,
        ct);

    private static DispatchKind? ForHub(Turn turn) => turn.Outcome switch
    {
        HandedOff when turn.Enquiry is null => DispatchKind.Initiate,
        Relayed => DispatchKind.Relay,
        _ => null,
    };

    // Another channel has our messages too; the citizen's own it must delete itself.
    private static async Task DeleteElsewhereAsync(BotDbContext db, string conversationId, DateTimeOffset now, CancellationToken ct)
    {
        await db.Dispatches.Where(d => d.ConversationId == conversationId).ExecuteDeleteAsync(ct);
        if (!await db.Conversations.AnyAsync(c => c.Id == conversationId && c.Channel != null, ct))
        {
            return;
        }

        var sent = db.Activities.Where(a => a.ConversationId == conversationId && a.ExternalId != null && (a.DeliveryKey == null || !a.DeliveryKey.StartsWith(AcceptMessage.FromChannel)));
        foreach (var said in await sent.OrderBy(a => a.Sequence).Select(a => new { a.Sequence, a.ExternalId }).ToListAsync(ct))
        {
            await AppendActivities.DispatchAsync(db, conversationId, said.Sequence, DispatchKind.Delete, said.ExternalId, now, ct);
        }
    }

    private static async Task RememberAsync(BotDbContext db, Turn turn, DateTimeOffset now, CancellationToken ct)
    {
        if (turn.Outcome is Deleted)
        {
            await db.Conversations.Where(c => c.Id == turn.Conversation).ExecuteUpdateAsync(set => set.SetProperty(c => c.State, DialogueState.Start).SetProperty(c => c.EndedAt, now), ct);
        }
        else
        {
            await db.Database.ExecuteSqlAsync($"""UPDATE "Conversations" SET "State" = {BotDbContext.Write(DialogueMemory.After(turn))} WHERE "Id" = {turn.Conversation}""", ct);
        }
    }
}
