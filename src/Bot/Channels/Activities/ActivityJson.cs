using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace CitizenAssistant.Bot.Channels.Activities;

/// <summary>How activities are written: camel case, nothing empty, umlauts as they are.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(ExpectedSet))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(AssistantEnvelope))]
[JsonSerializable(typeof(AssistantData))]
public sealed partial class ActivityJson : JsonSerializerContext
{
    /// <summary>For reading and writing activities.</summary>
    public static ActivityJson Web { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}
