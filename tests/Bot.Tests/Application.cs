using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CitizenAssistant.Bot.Channels.DirectLine;
using CitizenAssistant.Bot.Channels.Web;
using CitizenAssistant.Bot.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CitizenAssistant.Bot.Tests;

/// <summary>The whole application on a loopback port, with a data folder and a knowledge base of its own.</summary>
internal sealed class Application : IAsyncDisposable
{
    private readonly string _folder;
    private readonly string[] _settings;
    private readonly WebApplication _app;

    private Application(string folder, string[] settings, WebApplication app)
    {
        _folder = folder;
        _settings = settings;
        _app = app;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public string DataFolder => Path.Combine(_folder, "data");

    public static async Task<Application> StartAsync(Action<IServiceCollection>? change = null, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("assistant-").FullName;
        return new Application(folder, settings, await StartInAsync(folder, change, settings));
    }

    /// <summary>Stops the application and starts it again on what it left behind.</summary>
    public async Task<Application> RestartAsync(Action<IServiceCollection>? change = null)
    {
        await StopAsync();
        return new Application(_folder, _settings, await StartInAsync(_folder, change, _settings));
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Starts a conversation and gives its token.</summary>
    public async Task<(string Id, string Token)> StartConversationAsync()
    {
        var pass = ChatToken.NewPass(StartConversation.NewId());
        await Get<StartConversation>().RunAsync(pass.ConversationId, pass.UserId, TestContext.Current.CancellationToken);
        return (pass.ConversationId, Get<DirectLineTokens>().IssueToken(pass));
    }

    public async Task<HttpResponseMessage> PostAsync((string Id, string Token) conversation, JsonNode activity) =>
        await SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{conversation.Id}/activities", conversation.Token, JsonContent.Create(activity));

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Says something and waits for the reply to it.</summary>
    public async Task<JsonNode> AskAsync((string Id, string Token) conversation, string text)
    {
        var posted = await PostAsync(conversation, new JsonObject { ["type"] = "message", ["from"] = new JsonObject { ["id"] = "somebody" }, ["text"] = text });
        posted.EnsureSuccessStatusCode();
        var id = (await posted.Content.ReadFromJsonAsync<JsonNode>())!["id"]!.GetValue<string>();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
        {
            var reply = (await ReadAsync(conversation)).FirstOrDefault(a => a["replyToId"]?.GetValue<string>() == id);
            if (reply is not null)
            {
                return reply;
            }

            await Task.Delay(20, patience.Token);
        }
    }

    public async Task<IReadOnlyList<JsonNode>> ReadAsync((string Id, string Token) conversation)
    {
        var answer = await SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{conversation.Id}/activities", conversation.Token);
        answer.EnsureSuccessStatusCode();
        return [.. (await answer.Content.ReadFromJsonAsync<JsonNode>())!["activities"]!.AsArray().Select(a => a!)];
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StopAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static async Task<WebApplication> StartInAsync(string folder, Action<IServiceCollection>? change, string[] settings) => await WebApp.StartAsync(
        [
            "--urls", "http://127.0.0.1:0",
            "--Data:Path", Path.Combine(folder, "data"),
            "--KnowledgeBase:Path", KnowledgeBase(),
            "--Logging:LogLevel:Default", "None",
            .. settings,
        ],
        change);

    public static string KnowledgeBase()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(at!.FullName, "knowledge-base")))
        {
            at = at.Parent;
        }

        return Path.Combine(at.FullName, "knowledge-base");
    }
}

internal static class Answers
{
    public static string? Route(this JsonNode activity) => activity["channelData"]?["assistant"]?["route"]?.GetValue<string>();

    public static string? Reason(this JsonNode activity) => activity["channelData"]?["assistant"]?["reason"]?.GetValue<string>();

    public static string? Topic(this JsonNode activity) => activity["channelData"]?["assistant"]?["topic"]?.GetValue<string>();

    public static string Text(this JsonNode activity) => activity["text"]?.GetValue<string>() ?? "";

    public static string? Section(this JsonNode activity) => activity["channelData"]?["assistant"]?["sources"]?.AsArray().FirstOrDefault()?["section"]?.GetValue<string>();
}
