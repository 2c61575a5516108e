using System.Security.Cryptography;
using System.Text;
using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Channels.BotFramework.Authentication;
using CitizenAssistant.Bot.Conversations;
using CitizenAssistant.Bot.Replies;
using CitizenAssistant.Bot.Wording;

namespace CitizenAssistant.Bot.Channels.BotFramework;

/// <summary>Takes an activity from another channel: stored with what is to be done about it, then acknowledged.</summary>
public sealed class ReceiveActivity(
    OpenChannelConversation open, AcceptMessage accept, SayOnce say, ChangeActivity change, EndConversation end, TakeFeedback feedback, HeldReplies held, Phrases phrases)
{
    public async Task<Received> RunAsync(Sender sender, Activity received, CancellationToken ct)
    {
        var reference = ConversationReference.Of(received);
        var key = OpenChannelConversation.Key(sender.OriginOf(received), reference);
        switch (received)
        {
            case { Type: ActivityTypes.Message }:
                return await HearAsync(key, reference, received, ct);
            case { Type: ActivityTypes.ConversationUpdate, MembersAdded: { Count: > 0 } }
                or { Type: ActivityTypes.InstallationUpdate or ActivityTypes.ContactRelationUpdate, Action: "add" or "add-upgrade" }:
                await GreetAsync(await open.RunAsync(key, reference, after: null, ct), replyToId: null, ct);
                return Received.Noted;
        }

        // Everything else is about a conversation that there is already.
        if (await open.FindAsync(key, ct) is not { } conversation)
        {
            return received.Type == ActivityTypes.Invoke ? Received.NotHandled : Received.Noted;
        }

        switch (received)
        {
            case { Type: ActivityTypes.EndOfConversation }
                or { Type: ActivityTypes.InstallationUpdate or ActivityTypes.ContactRelationUpdate, Action: "remove" or "remove-upgrade" }:
                await end.RunAsync(conversation, ct);
                return Received.Noted;
            case { Type: ActivityTypes.MessageUpdate }:
                await ChangeAsync(conversation, received.Id, IncomingActivity.Words(received), ct);
                return Received.Noted;
            case { Type: ActivityTypes.MessageDelete }:
                await ChangeAsync(conversation, received.Id, null, ct);
                return Received.Noted;
            case { Type: ActivityTypes.Invoke }:
                return await feedback.RunAsync(conversation, received, ct) ? Received.Handled : Received.NotHandled;
            default:
                await feedback.RunAsync(conversation, received, ct);
                return Received.Noted;
        }
    }

    private async Task<Received> HearAsync(string key, ConversationReference reference, Activity received, CancellationToken ct)
    {
        var words = MessageRules.Clean(IncomingActivity.Words(received));
        var refusal = MessageRules.Refuse(words) is null ? null : words.Length == 0 ? "message.empty" : "message.too-long";
        var activity = IncomingActivity.Keep(received, refusal is null ? words : "");
        var delivery = received.Id is { Length: > 0 } id ? AcceptMessage.FromChannel + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(id)), 0, 16) : null;

        var conversation = await open.RunAsync(key, reference, after: null, ct);
        var accepted = await AcceptAsync(conversation);
        if (accepted.Result is not AcceptResult.Stored)
        {
            conversation = await open.RunAsync(key, reference, after: conversation, ct); // the old one has ended; the channel goes on with the same id
            accepted = await AcceptAsync(conversation);
        }

        if (AppendActivities.Sequence(conversation, accepted.ActivityId) == 1)
        {
            await GreetAsync(conversation, accepted.ActivityId, ct);
        }

        if (refusal is not null)
        {
            await say.RunAsync(conversation, $"refused:{accepted.ActivityId}", [Assistant(phrases.In("de").Text(refusal), accepted.ActivityId)], ct);
        }

        return new Received(ReceivedAs.Message, conversation, accepted.ActivityId);

        async Task<Accepted> AcceptAsync(string id)
        {
            var holds = received.DeliveryMode == ActivityTypes.ExpectReplies;
            if (holds)
            {
                held.Hold(id);
            }

            var result = await accept.RunAsync(id, activity, delivery, wantsAnswer: refusal is null, ct);
            if (holds && result.Result is not AcceptResult.Stored)
            {
                held.Release(id);
            }

            return result;
        }
    }

    /// <summary>The first thing a citizen reads: this is a machine (Art. 50 AI Act).</summary>
    private Task GreetAsync(string conversation, string? replyToId, CancellationToken ct) =>
        say.RunAsync(conversation, "greeting", [Assistant(phrases.In("de").Text("greeting"), replyToId)], ct);

    private static Activity Assistant(string text, string? replyToId) => new()
    {
        Type = ActivityTypes.Message,
        From = AssistantAccount.Bot,
        Text = text,
        TextFormat = "markdown",
        Locale = "de",
        ReplyToId = replyToId,
        ChannelData = AssistantAccount.Write(new AssistantData { TurnId = "", Route = "smalltalk", Author = "assistant" }),
    };

    // The citizen took the words back, or put others in their place: the old ones go.
    private async Task ChangeAsync(string conversation, string? externalId, string? words, CancellationToken ct)
    {
        if (await change.FindAsync(conversation, externalId, ct) is { } sequence)
        {
            await change.RunAsync(
                conversation, sequence, said => said with { Text = words is null ? "" : MessageRules.Clean(words), Attachments = null, Value = null, Others = null }, tell: false, ct);
        }
    }
}

/// <param name="Conversation">Where a message was stored.</param>
/// <param name="ActivityId">Under which id.</param>
public sealed record Received(ReceivedAs As, string? Conversation = null, string? ActivityId = null)
{
    public static Received Noted { get; } = new(ReceivedAs.Noted);

    public static Received Handled { get; } = new(ReceivedAs.HandledInvoke);

    public static Received NotHandled { get; } = new(ReceivedAs.UnknownInvoke);
}

public enum ReceivedAs
{
    Message,
    Noted,
    HandledInvoke,
    UnknownInvoke,
}
