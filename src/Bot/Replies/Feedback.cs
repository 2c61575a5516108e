using System.Text.Json;
using System.Text.Json.Nodes;
using CitizenAssistant.Bot.Channels.Activities;

namespace CitizenAssistant.Bot.Replies;

/// <summary>What a citizen thought of an answer, read from one of the three forms in which clients send it.</summary>
/// <param name="Reaction"><c>like</c> or <c>dislike</c>.</param>
/// <param name="TurnId">The turn, where the client says it.</param>
/// <param name="ReplyToId">Otherwise the message it is about.</param>
public sealed record Feedback(string Reaction, string? Comment, Guid? TurnId, string? ReplyToId)
{
    public const string EventName = "webchat:activity-status/feedback";
    public const string InvokeName = "message/submitAction";

    private const int LongestComment = 2000;

    /// <returns>Null when the activity is none, or says neither like nor dislike.</returns>
    public static Feedback? Read(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Event, Name: EventName } => FromAction(activity),
        { Type: ActivityTypes.Invoke, Name: InvokeName } => FromForm(activity),
        { Type: ActivityTypes.MessageReaction } => FromReaction(activity),
        _ => null,
    };

    private static Feedback? FromAction(Activity activity)
    {
        var action = (activity.Entities as JsonArray)?.OfType<JsonObject>().FirstOrDefault(entity => Reactions.Of(Text(entity["@type"])) is not null);
        return action is null ? null : Of(Reactions.Of(Text(action["@type"])), null, Reactions.TurnOf(Text(action["@id"])), activity.ReplyToId);
    }

    private static Feedback? FromForm(Activity activity)
    {
        var value = activity.Value as JsonObject;
        var form = Text(value?["actionName"]) == "feedback" ? value?["actionValue"] as JsonObject : null;
        return Of(Text(form?["reaction"]), Comments(form?["feedback"]), null, activity.ReplyToId);
    }

    private static Feedback? FromReaction(Activity activity)
    {
        var added = activity.Others is { } others && others.TryGetValue("reactionsAdded", out var list) && list.ValueKind is JsonValueKind.Array
            ? list.EnumerateArray().FirstOrDefault()
            : default;
        return added.ValueKind is JsonValueKind.Object && added.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String
            ? Of(type.GetString(), null, null, activity.ReplyToId)
            : null;
    }

    private static Feedback? Of(string? reaction, string? comment, Guid? turnId, string? replyToId) =>
        reaction is Reactions.Like or Reactions.Dislike && (turnId is not null || replyToId is not null)
            ? new Feedback(reaction, comment is { Length: > LongestComment } ? comment[..LongestComment] : comment, turnId, replyToId)
            : null;

    // Web Chat sends an object, Teams the same object written as a text.
    private static string? Comments(JsonNode? feedback)
    {
        if (feedback is JsonValue && Text(feedback) is { } json)
        {
            try
            {
                feedback = JsonNode.Parse(json);
            }
            catch (JsonException)
            {
                return json;
            }
        }

        return feedback is JsonObject form && Text(form["feedbackText"]) is { Length: > 0 } said ? said : null;
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
