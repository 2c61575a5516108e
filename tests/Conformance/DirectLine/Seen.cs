using System.Text.Json;

namespace CitizenAssistant.Conformance.DirectLine;

/// <summary>What the client of <c>clients/directline.mjs</c> went through.</summary>
/// <param name="Id">Of the message that the scenario is about, as the server returned it.</param>
/// <param name="Ids">Likewise, where there are several; in the order they were posted.</param>
/// <param name="Cut">How many streams were cut.</param>
internal sealed record Seen(string? Id, IReadOnlyList<string>? Ids, int Cut, IReadOnlyList<string> Statuses, IReadOnlyList<string> Errors, IReadOnlyList<SeenActivity> Activities)
{
    public IReadOnlyList<SeenActivity> Replies => [.. Activities.Where(activity => activity is { Type: "message", Role: "bot" })];

    public static Seen Read(string json) => JsonSerializer.Deserialize<Seen>(json, JsonSerializerOptions.Web)!;
}

internal sealed record SeenActivity(
    string Id, string Type, string? Text, string? Role, string? ClientId, string? ReplyToId, string? Conversation, string? ServiceUrl, JsonElement? Assistant, DateTimeOffset? Timestamp);
