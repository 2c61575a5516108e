using System.Text.Json;
using System.Text.Json.Nodes;

namespace CitizenAssistant.Journeys.Tests.DirectLine;

/// <summary>What the server answered to one request.</summary>
public sealed record Reply(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The body as JSON; null when it is none.</summary>
    public JsonNode? Body { get; } = Parse(Text);

    /// <summary><c>error.code</c> of the protocol's error body.</summary>
    public string? ErrorCode => (Body as JsonObject)?["error"]?["code"]?.GetValue<string>();

    public string? ErrorMessage => (Body as JsonObject)?["error"]?["message"]?.GetValue<string>();

    public string Value(string name) => Body?[name]?.GetValue<string>() ?? throw new InvalidOperationException($"{Status}: there is no {name} in {Text}");

    public static async Task<Reply> FromAsync(HttpResponseMessage response, CancellationToken ct) => new(
        (int)response.StatusCode,
        await response.Content.ReadAsStringAsync(ct),
        response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
