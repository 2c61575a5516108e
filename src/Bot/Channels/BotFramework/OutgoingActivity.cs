using System.Text.Json.Nodes;
using CitizenAssistant.Bot.Channels.Activities;

namespace CitizenAssistant.Bot.Channels.BotFramework;

/// <summary>Writes what we said the way its channel expects it: addressed, without what only a channel sets.</summary>
public static class OutgoingActivity
{
    // Platforms for people; they know messages and refuse events.
    private static readonly string[] WithoutEvents = ["msteams", "skype", "slack", "facebook", "telegram", "email", "sms", "twilio-sms", "line", "groupme", "kik", "whatsapp"];

    /// <param name="replyToId">What the channel calls the activity it replies to.</param>
    public static Activity Address(Activity said, ConversationReference reference, string? replyToId) => said with
    {
        Id = null,
        Timestamp = null,
        ChannelId = reference.ChannelId,
        ServiceUrl = reference.ServiceUrl,
        Conversation = reference.Conversation,
        From = new ChannelAccount { Id = reference.Bot?.Id, Name = said.From?.Name ?? reference.Bot?.Name, Role = "bot" },
        Recipient = reference.User,
        ReplyToId = replyToId,
        ChannelData = WithFeedback(said, reference.ChannelId),
    };

    public static bool IsFor(string? channelId, Activity said) => said.Type != ActivityTypes.Event || !WithoutEvents.Contains(channelId, StringComparer.OrdinalIgnoreCase);

    // Teams asks for feedback by this field; Web Chat by the actions of the message entity.
    private static JsonNode? WithFeedback(Activity said, string? channelId)
    {
        if (channelId != "msteams" || said.Entities is not JsonArray entities || !entities.OfType<JsonObject>().Any(entity => entity.ContainsKey("potentialAction")))
        {
            return said.ChannelData;
        }

        var data = said.ChannelData?.DeepClone() as JsonObject ?? [];
        data["feedbackLoop"] = new JsonObject { ["type"] = "default" };
        return data;
    }
}
