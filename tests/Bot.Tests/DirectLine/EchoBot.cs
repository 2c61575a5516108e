using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CitizenAssistant.Bot.Tests.DirectLine;

/// <summary>A bot of somebody else on this machine: it says back what it hears, through the connector named to it.</summary>
internal sealed class EchoBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();
    private readonly ConcurrentQueue<(string Authorization, JsonNode Activity)> _heard = new();

    private EchoBot(WebApplication app) => _app = app;

    public string Endpoint => _app.Urls.First() + "/api/messages";

    public IReadOnlyList<(string Authorization, JsonNode Activity)> Heard => [.. _heard];

    /// <summary>What it sends to the connector as its proof.</summary>
    public string? Token { get; set; }

    public int Status { get; set; } = 200;

    public static async Task<EchoBot> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var bot = new EchoBot(builder.Build());
        bot._app.MapPost("/api/messages", bot.HearAsync);
        await bot._app.StartAsync();
        return bot;
    }

    public async Task<HttpResponseMessage> CallAsync(HttpMethod method, string url, JsonNode? body)
    {
        using var request = new HttpRequestMessage(method, url) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = Token is null ? null : new AuthenticationHeaderValue("Bearer", Token);
        return await _http.SendAsync(request, Xunit.TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return _app.DisposeAsync();
    }

    private async Task<IResult> HearAsync(HttpRequest request)
    {
        var activity = (await request.ReadFromJsonAsync<JsonNode>())!;
        _heard.Enqueue((request.Headers.Authorization.ToString(), activity));
        if (Status == 200 && activity["type"]!.GetValue<string>() == "message")
        {
            var (conversation, id) = (Uri.EscapeDataString(activity["conversation"]!["id"]!.GetValue<string>()), Uri.EscapeDataString(activity["id"]!.GetValue<string>()));
            var reply = new JsonObject { ["type"] = "message", ["text"] = "Echo: " + activity["text"], ["replyToId"] = activity["id"]!.DeepClone() };
            using var answer = await CallAsync(HttpMethod.Post, $"{activity["serviceUrl"]}v3/conversations/{conversation}/activities/{id}", reply);
            return Results.StatusCode(answer.IsSuccessStatusCode ? 200 : 500);
        }

        return Results.StatusCode(Status);
    }
}
