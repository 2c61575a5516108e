using System.Text.Json;
using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Pipeline;
using CitizenAssistant.Bot.Replies;
using CitizenAssistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>
/// Answers the oldest pending turn of a conversation. Every part may happen again after a crash: the pipeline changes
/// nothing, enquiries know the turn they come from, and the reply is stored together with the turn's end.
/// </summary>
public sealed class AnswerTurn(
    IDbContextFactory<BotDbContext> database,
    WordsProtector words,
    TurnPipeline pipeline,
    RedactMessage redact,
    CarryOut carryOut,
    WriteReply writeReply,
    StoreReply storeReply)
{
    /// <summary>A turn that stopped the process this often goes to a person without another try.</summary>
    private const int MostRestarts = 3;

    private static readonly Func<BotDbContext, string, CancellationToken, Task<Found?>> OldestPending = EF.CompileAsyncQuery(
        (BotDbContext db, string conversationId, CancellationToken ct) => (
            from turn in db.Turns.AsNoTracking()
            join activity in db.Activities.AsNoTracking() on new { turn.ConversationId, turn.Sequence } equals new { activity.ConversationId, activity.Sequence }
            join conversation in db.Conversations.AsNoTracking() on turn.ConversationId equals conversation.Id
            where turn.ConversationId == conversationId && turn.Status == TurnStatus.Pending
            orderby turn.Sequence
            select new Found(turn, activity.Words, conversation.State)).FirstOrDefault());

    /// <returns>Whether there was one.</returns>
    public async Task<bool> RunAsync(string conversationId, CancellationToken ct)
    {
        if (await FindPendingAsync(conversationId, ct) is not { } pending)
        {
            return false;
        }

        var raw = pending.Message.Text ?? "";
        var enquiries = await carryOut.FindStandingsAsync(conversationId, ct);
        var (message, placeholders) = await redact.RunAsync(conversationId, pending.Turn.Sequence, raw, ct);
        var turn = new Turn(pending.Turn.Id, conversationId, message, pending.State, enquiries.FirstOrDefault(e => e.IsHeld) ?? (enquiries is [.., var newest] ? newest : null))
        {
            Enquiries = enquiries,
            AskedAt = pending.Turn.AskedAt,
        };
        turn = pending.Turn.Restarts > MostRestarts
            ? turn.EndAs(new HandedOff(HandoffReason.Failure, null))
            : await pipeline.RunAsync(turn, ct);
        var standing = await carryOut.RunAsync(turn, raw, pending.Turn.AskedAt, ct);
        var replies = writeReply.Run(turn, standing).Select(reply => reply with { Text = reply.Text is null ? null : placeholders.PutBack(reply.Text) });
        await storeReply.RunAsync(pending.Turn, turn, [.. replies], ct);
        return true;
    }

    private async Task<Pending?> FindPendingAsync(string conversationId, CancellationToken ct)
    {
        await using var db = await database.CreateDbContextAsync(ct);
        return await OldestPending(db, conversationId, ct) is { } found
            ? new Pending(found.Turn, JsonSerializer.Deserialize(words.Unprotect(found.Words), ActivityJson.Web.Activity) ?? new Activity(), found.State)
            : null;
    }

    private sealed record Found(StoredTurn Turn, byte[] Words, DialogueState State);

    private sealed record Pending(StoredTurn Turn, Activity Message, DialogueState State);
}
