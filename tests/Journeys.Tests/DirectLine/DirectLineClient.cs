using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CitizenAssistant.Journeys.Tests.Application;

namespace CitizenAssistant.Journeys.Tests.DirectLine;

/// <summary>Another program's view of Direct Line: requests and answers, nothing hidden.</summary>
public sealed class DirectLineClient(HttpClient http)
{
    public HttpClient Http => http;

    /// <param name="path">Below <c>/v3/directline</c>.</param>
    /// <param name="bearer">Secret or token; null sends no header.</param>
    public async Task<Reply> SendAsync(HttpMethod method, string path, string? bearer, HttpContent? body, CancellationToken ct, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, "/v3/directline" + path) { Content = body };
        if (bearer is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request, ct);
        return await Reply.FromAsync(response, ct);
    }

    public Task<Reply> GetAsync(string path, string? bearer, CancellationToken ct) => SendAsync(HttpMethod.Get, path, bearer, null, ct);

    public Task<Reply> PostAsync(string path, string? bearer, JsonNode? body, CancellationToken ct) =>
        SendAsync(HttpMethod.Post, path, bearer, body is null ? null : JsonContent.Create(body), ct);

    /// <summary>A token for a conversation that is not started yet.</summary>
    public Task<Reply> GenerateAsync(CancellationToken ct, JsonNode? body = null) => PostAsync("/tokens/generate", RunningApplication.Secret, body, ct);

    /// <summary>Starts a new conversation with a token of its own.</summary>
    public async Task<DirectLineConversation> StartAsync(CancellationToken ct, JsonNode? grant = null)
    {
        var token = (await GenerateAsync(ct, grant)).Value("token");
        var started = await PostAsync("/conversations", token, null, ct);
        Assert.Equal(201, started.Status);
        return new DirectLineConversation(this, started.Value("conversationId"), started.Value("token"), started.Value("streamUrl"));
    }
}
