using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Conversations;

namespace CitizenAssistant.Bot.Channels.BotFramework;

/// <summary>Gives the replies to a message in the answer of its request (<c>expectReplies</c>). What comes too late goes the ordinary way.</summary>
public sealed class ExpectedReplies(
    ReadActivities read, PendingTurnsOf pending, ConversationFeed feed, HeldReplies held, SendDispatch send, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(9); // channels wait 10 to 15

    /// <param name="received">Its conversation's replies are held.</param>
    public async Task<IReadOnlyList<Activity>> RunAsync(Received received, Activity message, CancellationToken ct)
    {
        var (conversation, id) = (received.Conversation!, received.ActivityId!);
        try
        {
            await WaitAsync(conversation, id, ct);
            var replies = await RepliesAsync(conversation, id, ct);
            await send.TakeOutAsync(conversation, [.. replies.Select(reply => reply.Sequence)], ct);
            var reference = ConversationReference.Of(message);
            return [.. replies.Select(reply => OutgoingActivity.Address(reply.Activity, reference, message.Id) with { Id = reply.Activity.Id })];
        }
        finally
        {
            held.Release(conversation);
        }
    }

    private async Task WaitAsync(string conversation, string id, CancellationToken ct)
    {
        using var subscription = feed.Listen(conversation);
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            while (await pending.ContainAsync(conversation, id, either.Token))
            {
                await subscription.Reader.ReadAsync(either.Token);
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // too late for this answer; the outbox has it
        }
    }

    private async Task<List<AppendActivities.Placed>> RepliesAsync(string conversation, string id, CancellationToken ct)
    {
        var replies = new List<AppendActivities.Placed>();
        for (var after = AppendActivities.Sequence(conversation, id) ?? 0; await read.RunAsync(conversation, after, ct) is { Activities.Count: > 0 } page; after = page.Watermark)
        {
            replies.AddRange(page.Activities.Where(placed => placed.Activity.ReplyToId == id && placed.Activity.From?.Role == "bot"));
        }

        return replies;
    }
}
