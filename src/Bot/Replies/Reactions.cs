using System.Text.Json.Nodes;

namespace CitizenAssistant.Bot.Replies;

/// <summary>The thumbs below an answer, as schema.org actions of its message entity.</summary>
internal static class Reactions
{
    public const string Like = "like";
    public const string Dislike = "dislike";

    private const string Id = "urn:turn:";

    /// <summary>Their ids name the turn: Web Chat 4.18 sends the action back and nothing else.</summary>
    public static JsonArray Offer(Guid turnId) =>
    [
        new JsonObject { ["@type"] = "LikeAction", ["@id"] = $"{Id}{turnId}:{Like}", ["actionStatus"] = "PotentialActionStatus" },
        new JsonObject { ["@type"] = "DislikeAction", ["@id"] = $"{Id}{turnId}:{Dislike}", ["actionStatus"] = "PotentialActionStatus" },
    ];

    public static string? Of(string? action) => action switch
    {
        "LikeAction" => Like,
        "DislikeAction" => Dislike,
        _ => null,
    };

    public static Guid? TurnOf(string? id) =>
        id is not null && id.StartsWith(Id, StringComparison.Ordinal) && Guid.TryParse(id[Id.Length..].Split(':')[0], out var turn) ? turn : null;

    /// <summary>The entities with the chosen thumb pressed.</summary>
    public static JsonNode? Show(JsonNode? entities, string reaction)
    {
        var shown = entities?.DeepClone();
        foreach (var action in (shown as JsonArray ?? []).OfType<JsonObject>().SelectMany(entity => entity["potentialAction"] as JsonArray ?? []).OfType<JsonObject>())
        {
            action["actionStatus"] = Of(action["@type"]?.ToString()) == reaction ? "CompletedActionStatus" : "PotentialActionStatus";
        }

        return shown;
    }
}
