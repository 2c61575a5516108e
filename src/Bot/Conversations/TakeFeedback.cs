using System.Text.Json;
using System.Text.Json.Nodes;
using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Privacy;
using CitizenAssistant.Bot.Replies;
using CitizenAssistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>Stores with a turn what the citizen thought of the answer, in whichever form the client sends it.</summary>
public sealed class TakeFeedback(IDbContextFactory<BotDbContext> database, WriteGate gate, WordsProtector words, Redactor redactor, ChangeActivity change)
{
    /// <returns>False when it is no feedback on an answer of this conversation.</returns>
    public async Task<bool> RunAsync(string conversationId, Activity received, CancellationToken ct)
    {
        if (Feedback.Read(received) is not { } feedback || await FindAsync(conversationId, feedback, ct) is not { } turn)
        {
            return false;
        }

        var comment = feedback.Comment is { } said ? words.Protect(RedactedText.From(said, redactor).Value) : null;
        await using (var db = await database.CreateDbContextAsync(ct))
        using (await gate.EnterAsync(ct))
        {
            await db.Turns.Where(t => t.Id == turn.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.Reaction, feedback.Reaction).SetProperty(t => t.Comment, comment), ct);
        }

        if (await AnswerAsync(turn, ct) is { } answer)
        {
            await change.RunAsync(conversationId, answer, activity => activity with { Entities = Reactions.Show(activity.Entities, feedback.Reaction) }, tell: true, ct);
        }

        return true;
    }

    private async Task<StoredTurn?> FindAsync(string conversationId, Feedback feedback, CancellationToken ct)
    {
        await using var db = await database.CreateDbContextAsync(ct);
        var turns = db.Turns.AsNoTracking().Where(t => t.ConversationId == conversationId && t.Status == TurnStatus.Answered);
        if (feedback.TurnId is { } turnId)
        {
            return await turns.FirstOrDefaultAsync(t => t.Id == turnId, ct);
        }

        var sequence = AppendActivities.Sequence(conversationId, feedback.ReplyToId) ?? await change.FindAsync(conversationId, feedback.ReplyToId, ct);
        var answer = sequence is { } place ? await change.ReadAsync(conversationId, place, ct) : null;
        var asked = AppendActivities.Sequence(conversationId, answer?.ReplyToId);
        return asked is null ? null : await turns.FirstOrDefaultAsync(t => t.Sequence == asked, ct);
    }

    /// <returns>The place of the message that answered.</returns>
    private async Task<long?> AnswerAsync(StoredTurn turn, CancellationToken ct)
    {
        await using var db = await database.CreateDbContextAsync(ct);
        var later = db.Activities.AsNoTracking().Where(a => a.ConversationId == turn.ConversationId && a.Sequence > turn.Sequence).OrderBy(a => a.Sequence).Take(50);
        return (await later.ToListAsync(ct)).FirstOrDefault(stored => Answers(stored, turn.Id.ToString()))?.Sequence;
    }

    private bool Answers(StoredActivity stored, string turnId) =>
        JsonSerializer.Deserialize(words.Unprotect(stored.Words), ActivityJson.Web.Activity) is { Type: ActivityTypes.Message, ChannelData: JsonObject data }
        && data["assistant"] is JsonObject assistant
        && assistant["turnId"]?.ToString() == turnId;
}
