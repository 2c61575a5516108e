using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CitizenAssistant.Bot.Channels.Activities;

/// <summary>
/// One message or event of the Bot Framework protocol (Activity specification). Fields we do not know are kept and passed on (A2005).
/// </summary>
public sealed record Activity
{
    public string? Type { get; init; }

    /// <summary>Set by the channel, unique in the conversation.</summary>
    public string? Id { get; init; }

    /// <summary>UTC, set by the channel.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Locale { get; init; }

    /// <summary>What a voice client reads aloud.</summary>
    public string? Speak { get; init; }

    public string? InputHint { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    public JsonNode? Attachments { get; init; }

    public JsonNode? Entities { get; init; }

    public JsonNode? ChannelData { get; init; }

    public JsonNode? Value { get; init; }

    /// <summary>The name of an event or invoke.</summary>
    public string? Name { get; init; }

    /// <summary>Why a conversation ended.</summary>
    public string? Code { get; init; }

    /// <summary>Where a channel takes replies; only between bot and channel, never shown to clients.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary><c>normal</c>, or <c>expectReplies</c>: the replies stand in the answer to the request.</summary>
    public string? DeliveryMode { get; init; }

    public IReadOnlyList<ChannelAccount?>? MembersAdded { get; init; }

    /// <summary><c>add</c> or <c>remove</c>, of an installation or a contact.</summary>
    public string? Action { get; init; }

    /// <summary>The conversation an event is about.</summary>
    public JsonNode? RelatesTo { get; init; }

    /// <summary>The id a channel knows the activity by, where that is not us; kept beside the words, never on the wire.</summary>
    [JsonIgnore]
    public string? ExternalId { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; set; }
}

public sealed record ChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary><c>user</c>, <c>bot</c> or <c>skill</c>.</summary>
    public string? Role { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; set; }
}

public sealed record ConversationAccount
{
    public string? Id { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>Quick replies, shown while the message is the last one.</summary>
public sealed record SuggestedActions
{
    public IReadOnlyList<string>? To { get; init; }

    public IReadOnlyList<CardAction> Actions { get; init; } = [];
}

/// <summary>A button. Title and value carry the same text: clients differ in which they send (A7361).</summary>
public sealed record CardAction(string Type, string Title, string Value)
{
    public static CardAction Say(string text) => new(ActivityTypes.ImBack, text, text);
}

/// <summary>Activities in order, and where to go on reading.</summary>
/// <param name="Watermark">Left out for what is not stored (typing): the client keeps its old one.</param>
public sealed record ActivitySet(IReadOnlyList<Activity> Activities, string? Watermark);

/// <summary>The replies to a message, in the answer of the request that brought it.</summary>
public sealed record ExpectedSet(IReadOnlyList<Activity> Activities);

public static class ActivityTypes
{
    public const string Message = "message";
    public const string Typing = "typing";
    public const string Event = "event";
    public const string EndOfConversation = "endOfConversation";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string ContactRelationUpdate = "contactRelationUpdate";
    public const string Invoke = "invoke";
    public const string MessageUpdate = "messageUpdate";
    public const string MessageDelete = "messageDelete";
    public const string MessageReaction = "messageReaction";
    public const string ExpectReplies = "expectReplies";
    public const string ImBack = "imBack";
}
