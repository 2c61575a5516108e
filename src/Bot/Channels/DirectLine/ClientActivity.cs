using System.Text.Json;
using System.Text.Json.Nodes;
using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Conversations;
using CitizenAssistant.Bot.Replies;

namespace CitizenAssistant.Bot.Channels.DirectLine;

/// <summary>Makes an activity from a client fit to be stored: what only the channel may say is overwritten, what is wrong is refused.</summary>
internal static class ClientActivity
{
    /// <summary>Fields that only a channel sets; a client's are ignored (Activity specification).</summary>
    private static readonly string[] OnlyOurs = ["callerId"];

    /// <param name="needsWords">Whether a message is nothing without words: the assistant reads nothing else.</param>
    public static (Activity? Activity, IResult? Refusal) Check(Activity received, Pass pass, bool needsWords)
    {
        if (string.IsNullOrWhiteSpace(received.Type))
        {
            return (null, DirectLineError.MissingProperty("The activity has no type."));
        }

        if (received.Type is ActivityTypes.ConversationUpdate)
        {
            return (null, DirectLineError.BadArgument("Only the channel sends conversationUpdate."));
        }

        var userId = pass.UserId ?? received.From?.Id;
        if (string.IsNullOrWhiteSpace(userId))
        {
            return (null, DirectLineError.MissingProperty("The activity has no from.id."));
        }

        if (userId.Length > 100 || userId == AssistantAccount.BotId || (pass.UserId is null && userId.StartsWith("dl_", StringComparison.Ordinal)))
        {
            return (null, DirectLineError.BadArgument("This from.id cannot be used; ids that begin with dl_ must be bound into the token."));
        }

        var text = received.Text ?? (received.Value is JsonValue value && value.TryGetValue<string>(out var said) ? said : null);
        if (received.Type == ActivityTypes.Message && (needsWords || !string.IsNullOrEmpty(text)) && MessageRules.Refuse(text ?? "") is { } reason)
        {
            return (null, text is null ? DirectLineError.MissingProperty("The message has no text.") : DirectLineError.BadArgument(reason));
        }

        return (received with
        {
            Text = text,
            ChannelId = "directline",
            ServiceUrl = null,
            DeliveryMode = null,
            From = new ChannelAccount { Id = userId, Name = received.From?.Name, Role = "user" },
            Recipient = AssistantAccount.Bot,
            Others = received.Others?.Where(other => !OnlyOurs.Contains(other.Key, StringComparer.Ordinal)).ToDictionary(),
        }, null);
    }

    /// <summary>The client's own id of the activity; sending it again is not another message.</summary>
    public static string? DeliveryKey(Activity activity) =>
        activity.ChannelData is JsonObject data
        && data["clientActivityID"] is JsonValue value
        && value.GetValueKind() == JsonValueKind.String
        && value.GetValue<string>() is { Length: > 0 and <= 80 } id ? $"client:{id}" : null;
}
