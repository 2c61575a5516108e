using System.Text.Json.Nodes;
using CitizenAssistant.Journeys.Tests.Application;

namespace CitizenAssistant.Journeys.Tests.DirectLine;

/// <summary>One started conversation, and the token that opens it.</summary>
public sealed record DirectLineConversation(DirectLineClient Client, string Id, string Token, string StreamUrl)
{
    public string Activities => $"/conversations/{Id}/activities";

    public static JsonObject Message(string text, string? clientId = null)
    {
        var message = new JsonObject { ["type"] = "message", ["from"] = new JsonObject { ["id"] = "citizen" }, ["text"] = text };
        if (clientId is not null)
        {
            message["channelData"] = new JsonObject { ["clientActivityID"] = clientId };
        }

        return message;
    }

    public Task<Reply> PostAsync(JsonNode? activity, CancellationToken ct) => Client.PostAsync(Activities, Token, activity, ct);

    /// <returns>The id of the stored message.</returns>
    public async Task<string> SayAsync(string text, CancellationToken ct)
    {
        var reply = await PostAsync(Message(text), ct);
        Assert.Equal((200, null), (reply.Status, reply.ErrorCode));
        return reply.Value("id");
    }

    public Task<Reply> ReadAsync(string? watermark, CancellationToken ct) =>
        Client.GetAsync(watermark is null ? Activities : $"{Activities}?watermark={watermark}", Token, ct);

    /// <summary>Everything from the beginning, page by page.</summary>
    public async Task<IReadOnlyList<Said>> HistoryAsync(CancellationToken ct)
    {
        var all = new List<Said>();
        var watermark = "";
        while (true)
        {
            var page = await ReadAsync(watermark, ct);
            Assert.Equal(200, page.Status);
            var activities = Said.In(page.Body);
            if (activities is [])
            {
                return all;
            }

            all.AddRange(activities);
            watermark = page.Value("watermark");
        }
    }

    /// <summary>The assistant's answer to a message, once it is there.</summary>
    public Task<Said> AnswerToAsync(string messageId, CancellationToken ct) => Until.FoundAsync(
        "the answer", async () => (await HistoryAsync(ct)).SingleOrDefault(said => said.ReplyToId == messageId), ct);

    /// <summary>Says something and waits for the answer.</summary>
    public async Task<Said> AskAsync(string question, CancellationToken ct) => await AnswerToAsync(await SayAsync(question, ct), ct);

    /// <summary>A fresh stream URL from where the client stopped reading.</summary>
    public Task<Reply> ReconnectAsync(string? watermark, CancellationToken ct) =>
        Client.GetAsync(watermark is null ? $"/conversations/{Id}" : $"/conversations/{Id}?watermark={watermark}", Token, ct);
}
