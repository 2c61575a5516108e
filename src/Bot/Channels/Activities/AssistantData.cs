using System.Text.Json.Serialization;

namespace CitizenAssistant.Bot.Channels.Activities;

/// <summary>What every message of the assistant says about itself, under <c>channelData.assistant</c>; see docs/contract.md.</summary>
public sealed record AssistantData
{
    public required string TurnId { get; init; }

    public required string Route { get; init; }

    /// <summary>The class of the request for a hand-over.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Reason { get; init; }

    /// <summary>The id of the article talked about.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Topic { get; init; }

    public IReadOnlyList<SourceData> Sources { get; init; } = [];

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public EnquiryData? Enquiry { get; init; }

    /// <summary><c>assistant</c> or <c>caseworker</c>.</summary>
    public required string Author { get; init; }
}

/// <summary>A section an answer rests on; the first of a message is the one it rests on most.</summary>
public sealed record SourceData(string Id, string Section, string Title, string Url, string Version, DateOnly AsOf);

/// <param name="State"><c>waiting</c>, <c>claimed</c>, <c>answered</c>, <c>closed</c> or <c>withdrawn</c>.</param>
public sealed record EnquiryData(string Number, string State, int? Position);

/// <summary>The frame of <c>channelData</c> around <see cref="AssistantData"/>.</summary>
public sealed record AssistantEnvelope(AssistantData Assistant);
