using System.Text.Json.Nodes;

namespace CitizenAssistant.Evaluation.Routing;

/// <summary>A conversation with the application that is measured.</summary>
internal sealed class ConversationUnderTest(AssistantUnderTest assistant, string id, string token)
{
    private string _watermark = "";

    /// <summary>Says something and waits for the reply to it.</summary>
    public async Task<AssistantReply> SayAsync(string text, CancellationToken ct)
    {
        var path = $"/v3/directline/conversations/{id}/activities";
        using var patience = AssistantUnderTest.WithPatience(ct);
        var posted = await assistant.SendAsync(HttpMethod.Post, path, token, new JsonObject { ["type"] = "message", ["from"] = new JsonObject { ["id"] = "somebody" }, ["text"] = text }, patience.Token);
        var asked = posted["id"]!.GetValue<string>();
        while (true)
        {
            var news = await assistant.SendAsync(HttpMethod.Get, $"{path}?watermark={_watermark}", token, null, patience.Token);
            _watermark = news["watermark"]?.GetValue<string>() ?? _watermark;
            if (news["activities"]!.AsArray().FirstOrDefault(activity => activity!["replyToId"]?.GetValue<string>() == asked) is { } reply)
            {
                return AssistantReply.Of(reply);
            }

            await Task.Delay(5, patience.Token);
        }
    }
}

/// <summary>What the outside sees of a reply.</summary>
internal sealed record AssistantReply(string Route, string? Reason, string? Topic, string Text)
{
    public bool ReachesPerson => Route is "handoff" or "human" or "emergency";

    public static AssistantReply Of(JsonNode activity)
    {
        var said = activity["channelData"]!["assistant"]!;
        return new(
            said["route"]!.GetValue<string>(),
            said["reason"]?.GetValue<string>(),
            said["topic"]?.GetValue<string>(),
            activity["text"]?.GetValue<string>() ?? "");
    }
}
