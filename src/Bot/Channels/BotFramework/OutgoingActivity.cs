using System.Text.Json.Nodes;
using CitizenAssistant.Bot.Channels.Activities;

namespace CitizenAssistant.Bot.Channels.BotFramework;

/// <summary>Writes what we said the way its channel expects it: addressed, without what only a channel sets.</summary>
public static class OutgoingActivity
{
    // Platforms for people; they know messages and refuse events.
    private static readonly string[] WithoutEvents = ["msteams", "skype", "slack", "facebook", "telegram", "email", "sms", "twilio-sms", "line", "groupme", "kik", "whatsapp"];

    private static readonly string[] StreamFields = ["streamId", "streamType", "streamSequence"];

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
        ChannelData = ChannelData(said, reference.ChannelId),
        Entities = said.Entities is JsonArray entities ? new JsonArray([.. entities.Where(entity => !IsStreamInfo(entity)).Select(entity => entity?.DeepClone())]) : said.Entities,
    };

    public static bool IsFor(string? channelId, Activity said) => said.Type != ActivityTypes.Event || !WithoutEvents.Contains(channelId, StringComparer.OrdinalIgnoreCase);

    // What was shown while it was written was shown on open streams only: here the message is not the end of anything.
    private static JsonNode? ChannelData(Activity said, string? channelId)
    {
        if (said.ChannelData is not JsonObject original)
        {
            return said.ChannelData;
        }

        var data = new JsonObject(original.Where(field => !StreamFields.Contains(field.Key, StringComparer.Ordinal)).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
        if (channelId == "msteams" && said.Entities is JsonArray entities && entities.OfType<JsonObject>().Any(entity => entity.ContainsKey("potentialAction")))
        {
            data["feedbackLoop"] = new JsonObject { ["type"] = "default" }; // Teams asks for feedback by this field, Web Chat by the actions of the message entity
        }

        return data;
    }

    private static bool IsStreamInfo(JsonNode? entity) => entity is JsonObject { } fields && fields["type"] is JsonValue type && type.ToString() == "streaminfo";
}
