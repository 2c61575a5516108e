using System.Text.Json;
using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Channels.BotFramework.Connector;
using CitizenAssistant.Bot.Channels.BotFramework.Hub;
using CitizenAssistant.Bot.Conversations;
using CitizenAssistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CitizenAssistant.Bot.Channels.BotFramework;

/// <summary>
/// Does the oldest thing that lies in a conversation's outbox. It leaves the outbox when the channel has taken it; a channel that
/// took it and died before saying so gets it again, which the protocol cannot prevent.
/// </summary>
public sealed class SendDispatch(
    IDbContextFactory<BotDbContext> database, WriteGate gate, WordsProtector words, ConnectorClient connector, HubClient hub, HeldReplies held,
    IOptions<BotFrameworkOptions> options, TimeProvider time, ILogger<SendDispatch> log)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private static readonly Func<BotDbContext, string, CancellationToken, Task<Due?>> Oldest = EF.CompileAsyncQuery(
        (BotDbContext db, string conversationId, CancellationToken ct) => (
            from dispatch in db.Dispatches.AsNoTracking()
            join reference in db.ChannelReferences.AsNoTracking() on dispatch.ConversationId equals reference.ConversationId into references
            from reference in references.DefaultIfEmpty()
            join activity in db.Activities.AsNoTracking()
                on new { dispatch.ConversationId, dispatch.Sequence } equals new { activity.ConversationId, activity.Sequence } into activities
            from activity in activities.DefaultIfEmpty()
            where dispatch.ConversationId == conversationId
            orderby dispatch.Id
            select new Due(dispatch, reference == null ? null : reference.Words, activity == null ? null : activity.Words)).FirstOrDefault());

    /// <returns>Whether there may be another one to do now.</returns>
    public async Task<bool> RunAsync(string conversationId, CancellationToken ct)
    {
        if (held.AreHeld(conversationId))
        {
            return false; // whoever holds them takes them out of the outbox, or rings
        }

        var due = await FindAsync(conversationId, ct);
        if (due is null || due.Dispatch.NextTryAt > time.GetUtcNow())
        {
            return false;
        }

        var reference = due.Reference is null ? null : JsonSerializer.Deserialize(words.Unprotect(due.Reference), ActivityJson.Web.ConversationReference);
        var said = due.Words is null ? null : JsonSerializer.Deserialize(words.Unprotect(due.Words), ActivityJson.Web.Activity);
        var answer = await CallAsync(due.Dispatch, reference, said, ct);
        if (answer.IsTaken)
        {
            await DoneAsync(due.Dispatch, answer.Id, ct);
            return true;
        }

        return await PostponeAsync(due.Dispatch, answer, ct);
    }

    /// <summary>The activity has reached its reader another way.</summary>
    public async Task TakeOutAsync(string conversationId, IReadOnlyList<long> sequences, CancellationToken ct)
    {
        await using var db = await database.CreateDbContextAsync(ct);
        using var turn = await gate.EnterAsync(ct);
        await db.Dispatches.Where(d => d.ConversationId == conversationId && sequences.Contains(d.Sequence)).ExecuteDeleteAsync(ct);
    }

    private async Task<Due?> FindAsync(string conversationId, CancellationToken ct)
    {
        await using var db = await database.CreateDbContextAsync(ct);
        return await Oldest(db, conversationId, ct);
    }

    private async Task<ConnectorAnswer> CallAsync(Dispatch dispatch, ConversationReference? reference, Activity? said, CancellationToken ct)
    {
        var (service, conversation) = (reference?.ServiceUrl ?? "", reference?.Conversation?.Id ?? "");
        return dispatch.Kind switch
        {
            DispatchKind.Delete => await connector.DeleteAsync(service, conversation, dispatch.ExternalId!, ct),
            _ when said is null => Nothing, // forgotten meanwhile
            DispatchKind.Initiate => await hub.InitiateAsync(dispatch.ConversationId, said, ct),
            DispatchKind.Relay => await hub.RelayAsync(dispatch.ConversationId, said, ct),
            _ when reference is null || !OutgoingActivity.IsFor(reference.ChannelId, said) => Nothing,
            DispatchKind.Update => await connector.UpdateAsync(service, conversation, dispatch.ExternalId!, OutgoingActivity.Address(said, reference, null), ct),
            _ => await connector.SendAsync(service, conversation, OutgoingActivity.Address(said, reference, await ExternalIdAsync(dispatch.ConversationId, said.ReplyToId, ct)), ct),
        };
    }

    private static ConnectorAnswer Nothing => new(204, null, null, null);

    private async Task<string?> ExternalIdAsync(string conversationId, string? activityId, CancellationToken ct)
    {
        if (AppendActivities.Sequence(conversationId, activityId) is not { } sequence)
        {
            return null;
        }

        await using var db = await database.CreateDbContextAsync(ct);
        return await db.Activities.Where(a => a.ConversationId == conversationId && a.Sequence == sequence).Select(a => a.ExternalId).FirstOrDefaultAsync(ct);
    }

    private async Task DoneAsync(Dispatch dispatch, string? externalId, CancellationToken ct)
    {
        await using var db = await database.CreateDbContextAsync(ct);
        using var turn = await gate.EnterAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"""DELETE FROM "Dispatches" WHERE "Id" = {dispatch.Id}""", ct);
        if (externalId is not null && dispatch.Kind is DispatchKind.Send)
        {
            await db.Database.ExecuteSqlAsync(
                $"""UPDATE "Activities" SET "ExternalId" = {externalId} WHERE "ConversationId" = {dispatch.ConversationId} AND "Sequence" = {dispatch.Sequence}""", ct);
        }

        await transaction.CommitAsync(CancellationToken.None);
    }

    private async Task<bool> PostponeAsync(Dispatch dispatch, ConnectorAnswer answer, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (!answer.IsWorthAnotherTry || now - dispatch.CreatedAt > TimeSpan.FromHours(options.Value.GiveUpHours))
        {
            log.GivenUp(dispatch.ConversationId, dispatch.Kind.ToString(), dispatch.Tries + 1, answer.Because);
            await DoneAsync(dispatch, null, ct);
            return true;
        }

        var pause = answer.RetryAfter ?? TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Min(dispatch.Tries, 12)));
        log.NotTaken(dispatch.ConversationId, dispatch.Kind.ToString(), answer.Because, now + pause);
        await using var db = await database.CreateDbContextAsync(ct);
        using var turn = await gate.EnterAsync(ct);
        await db.Dispatches.Where(d => d.Id == dispatch.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Tries, d => d.Tries + 1).SetProperty(d => d.NextTryAt, now + pause), ct);
        return false;
    }

    private sealed record Due(Dispatch Dispatch, byte[]? Reference, byte[]? Words);
}
