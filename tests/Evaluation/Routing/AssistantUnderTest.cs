using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CitizenAssistant.Bot;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenAssistant.Evaluation.Routing;

/// <summary>The whole application with the real knowledge base, asked through Direct Line as citizens' programs ask it.</summary>
internal sealed class AssistantUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WebApplication _app;
    private readonly HttpClient _http;
    private readonly string _folder;

    private AssistantUnderTest(WebApplication app, string folder) =>
        (_app, _folder, _http) = (app, folder, new HttpClient { BaseAddress = new Uri(app.Urls.First()) });

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<AssistantUnderTest> StartAsync(string knowledgeBase)
    {
        var folder = Directory.CreateTempSubdirectory("evaluation-").FullName;
        return new AssistantUnderTest(
            await WebApp.StartAsync(
            [
                "--urls", "http://127.0.0.1:0", "--Data:Path", Path.Combine(folder, "data"), "--KnowledgeBase:Path", knowledgeBase,
                "--Logging:LogLevel:Default", "None", "--RateLimits:TokensPerMinute", "100000000", "--RateLimits:MessagesPerMinute", "100000000",
            ]),
            folder);
    }

    /// <summary>Asks in a conversation of its own.</summary>
    public async Task<AssistantReply> AskAsync(string text, CancellationToken ct) => await (await StartConversationAsync(ct)).SayAsync(text, ct);

    /// <summary>Asks each text in a conversation of its own; the replies are in the order of the texts.</summary>
    public async Task<IReadOnlyList<AssistantReply>> AskAllAsync(IReadOnlyList<string> texts, CancellationToken ct)
    {
        var replies = new AssistantReply[texts.Count];
        await Parallel.ForAsync(0, texts.Count, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = ct }, async (i, token) => replies[i] = await AskAsync(texts[i], token));
        return replies;
    }

    public async Task<ConversationUnderTest> StartConversationAsync(CancellationToken ct)
    {
        var answer = await _http.PostAsync(new Uri("/chat/token", UriKind.Relative), null, ct);
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonNode>(ct))!;
        await SendAsync(HttpMethod.Post, "/v3/directline/conversations", token["token"]!.GetValue<string>(), null, ct);
        return new ConversationUnderTest(this, token["conversationId"]!.GetValue<string>(), token["token"]!.GetValue<string>());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    internal async Task<JsonNode> SendAsync(HttpMethod method, string path, string token, JsonNode? body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await _http.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonNode>(ct))!;
    }

    internal static CancellationTokenSource WithPatience(CancellationToken ct)
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        return patience;
    }
}
