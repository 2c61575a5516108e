using System.Text.Json.Nodes;

namespace CitizenAssistant.Journeys.Tests.DirectLine;

/// <summary>An activity as a client receives it.</summary>
public sealed record Said(JsonObject Json)
{
    public string Id => Text("id") ?? "";

    public string? Type => Text("type");

    public string? Words => Text("text");

    public string? ReplyToId => Text("replyToId");

    public string? FromId => Json["from"]?["id"]?.GetValue<string>();

    public string? Role => Json["from"]?["role"]?.GetValue<string>();

    public string? Route => Assistant?["route"]?.GetValue<string>();

    public string? Reason => Assistant?["reason"]?.GetValue<string>();

    public string? Topic => Assistant?["topic"]?.GetValue<string>();

    public string? EnquiryNumber => Assistant?["enquiry"]?["number"]?.GetValue<string>();

    public string? EnquiryState => Assistant?["enquiry"]?["state"]?.GetValue<string>();

    public JsonNode? Assistant => Json["channelData"]?["assistant"];

    /// <summary>The activities of a set.</summary>
    public static IReadOnlyList<Said> In(JsonNode? set) => [.. (set?["activities"]?.AsArray() ?? []).Select(activity => new Said(activity!.AsObject()))];

    private string? Text(string name) => Json[name]?.GetValue<string>();
}
