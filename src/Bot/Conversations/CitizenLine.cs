using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Replies;
using CitizenAssistant.Bot.Wording;
using CitizenAssistant.Handoff.Enquiries;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>Puts what a caseworker says into the citizen's conversation, once, even when it is delivered again.</summary>
public sealed class CitizenLine(SayOnce say, Phrases phrases) : ICitizenLine
{
    public Task DeliverAsync(CitizenMessage message, CancellationToken ct) => say.RunAsync(
        message.ConversationId,
        $"line:{message.Id}",
        HandoffEvents.Status(message.Kind) is { } state ? [Write(message), HandoffEvents.Status(state, message.Standing)] : [Write(message)],
        ct);

    private Activity Write(CitizenMessage message)
    {
        var isReply = message.Kind == CitizenMessageKind.Reply;
        return new Activity
        {
            Type = ActivityTypes.Message,
            From = isReply ? AssistantAccount.Caseworker(message.Sender) : AssistantAccount.Bot,
            Text = isReply ? message.Text : phrases.In(message.Language).Text($"line.{message.Kind}", ("office", message.Sender), ("number", message.Standing.Number)),
            TextFormat = isReply ? "plain" : "markdown",
            Locale = isReply ? "de" : message.Language,
            ChannelData = AssistantAccount.Write(new AssistantData
            {
                TurnId = message.Id.ToString(),
                Route = "human",
                Enquiry = AssistantAccount.Enquiry(message.Standing),
                Author = isReply ? "caseworker" : "assistant",
            }),
        };
    }
}
