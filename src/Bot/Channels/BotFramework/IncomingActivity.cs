using System.Text.Json.Nodes;
using CitizenAssistant.Bot.Channels.Activities;

namespace CitizenAssistant.Bot.Channels.BotFramework;

/// <summary>What a channel's activity must have, and what of it we keep.</summary>
internal static class IncomingActivity
{
    private const int LongestId = 1000;

    /// <summary>Fields of the wire that are ours to set or nobody's to keep.</summary>
    private static readonly string[] NotKept = ["callerId", "localTimestamp", "localTimezone"];

    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static string? Refuse(Activity received) => received switch
    {
        { Type: null or "" } => "The activity has no type.",
        { Conversation.Id: null or "" } => "The activity has no conversation.id.",
        { Conversation.Id: "." or ".." or { Length: > LongestId } } => "This conversation.id cannot be used.",
        { Id.Length: > LongestId } or { ChannelId.Length: > 50 } => "An id is too long.",
        { Type: ActivityTypes.Message, From: null or { Id: null or "" } } => "The message has no from.id.",
        { Type: ActivityTypes.Event or ActivityTypes.Invoke, Name: null or "" } => "An event or invoke has a name.",
        _ => null,
    };

    /// <summary>What is stored: the channel's id beside it, the bot's name taken out of the text, where the channel put it.</summary>
    public static Activity Keep(Activity received, string text) => received with
    {
        Text = text,
        ExternalId = received.Id,
        From = received.From is { } account ? account with { Role = "user" } : null,
        ServiceUrl = null,
        Others = received.Others?.Where(other => !NotKept.Contains(other.Key, StringComparer.Ordinal)).ToDictionary(),
    };

    /// <summary>The words of a message, without the mention by which a group addresses the bot.</summary>
    public static string Words(Activity received)
    {
        var text = received.Text ?? (received.Value is JsonValue value && value.TryGetValue<string>(out var said) ? said : "");
        foreach (var mention in (received.Entities as JsonArray ?? []).OfType<JsonObject>().Where(entity => IsMention(entity, received.Recipient?.Id)))
        {
            text = mention["text"] is JsonValue name && name.TryGetValue<string>(out var called) && called.Length > 0 ? text.Replace(called, "", StringComparison.Ordinal) : text;
        }

        return text;
    }

    private static bool IsMention(JsonObject entity, string? bot) =>
        entity["type"] is JsonValue type && type.TryGetValue<string>(out var kind) && kind == "mention"
        && entity["mentioned"] is JsonObject mentioned && mentioned["id"] is JsonValue id && id.TryGetValue<string>(out var who) && who == bot;
}
