using System.Text.Json;
using System.Text.Json.Nodes;
using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Pipeline;
using CitizenAssistant.Handoff.Enquiries;

namespace CitizenAssistant.Bot.Replies;

/// <summary>How the assistant and the caseworkers sign what they say.</summary>
public static class AssistantAccount
{
    public const string BotId = "stuttgart-assistent";

    public static ChannelAccount Bot { get; } = new() { Id = BotId, Name = "KI-Assistent der Stadt Stuttgart", Role = "bot" };

    public static ChannelAccount Caseworker(string department) => new() { Id = BotId, Name = department, Role = "bot" };

    public static JsonNode? Data(Turn turn, EnquiryStanding? standing, IReadOnlyList<SourceData> sources) => Write(new AssistantData
    {
        TurnId = turn.Id.ToString(),
        Route = turn.Outcome?.Route ?? "unknown",
        Reason = turn.Outcome?.Reason,
        Topic = sources is [] ? null : sources[0].Id,
        Sources = sources,
        Enquiry = Enquiry(standing),
        Author = "assistant",
    });

    public static JsonNode? Write(AssistantData data) =>
        JsonSerializer.SerializeToNode(new AssistantEnvelope(data), ActivityJson.Web.AssistantEnvelope);

    public static EnquiryData? Enquiry(EnquiryStanding? standing) => standing is null
        ? null
        : new EnquiryData(standing.Number, JsonNamingPolicy.CamelCase.ConvertName(standing.State.ToString()), standing.Position);
}
