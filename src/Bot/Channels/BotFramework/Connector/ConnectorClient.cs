using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CitizenAssistant.Bot.Channels.Activities;

namespace CitizenAssistant.Bot.Channels.BotFramework.Connector;

/// <summary>Speaks to a channel by its Connector API, version 3. It answers with what came of it and does not throw for what channels do.</summary>
public sealed class ConnectorClient(IHttpClientFactory clients, ConnectorTokens tokens, ServiceAddress address)
{
    public const string Client = "connector";

    private const int LargestAnswer = 64 * 1024;

    /// <summary>Says something; <paramref name="activity"/> may name what it replies to.</summary>
    public Task<ConnectorAnswer> SendAsync(string serviceUrl, string conversationId, Activity activity, CancellationToken ct) =>
        CallAsync(HttpMethod.Post, serviceUrl, Path(conversationId, activity.ReplyToId), activity, ct);

    public Task<ConnectorAnswer> UpdateAsync(string serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken ct) =>
        CallAsync(HttpMethod.Put, serviceUrl, Path(conversationId, activityId), activity, ct);

    public Task<ConnectorAnswer> DeleteAsync(string serviceUrl, string conversationId, string activityId, CancellationToken ct) =>
        CallAsync(HttpMethod.Delete, serviceUrl, Path(conversationId, activityId), null, ct);

    private static string Path(string conversationId, string? activityId) =>
        $"v3/conversations/{Uri.EscapeDataString(conversationId)}/activities" + (string.IsNullOrEmpty(activityId) ? "" : $"/{Uri.EscapeDataString(activityId)}");

    private async Task<ConnectorAnswer> CallAsync(HttpMethod method, string serviceUrl, string path, Activity? activity, CancellationToken ct)
    {
        if (!address.IsAllowed(serviceUrl))
        {
            return ConnectorAnswer.Refused("the service address is not allowed");
        }

        try
        {
            var token = await tokens.GetAsync(ct);
            var answer = await TryAsync(method, serviceUrl, path, activity, token, ct);
            if (answer.Status is not (int)HttpStatusCode.Unauthorized || token is null)
            {
                return answer;
            }

            tokens.Forget(token);
            return await TryAsync(method, serviceUrl, path, activity, await tokens.GetAsync(ct), ct);
        }
        catch (HttpRequestException e)
        {
            return ConnectorAnswer.Unreachable(e.HttpRequestError.ToString());
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return ConnectorAnswer.Unreachable("no answer in time");
        }
    }

    private async Task<ConnectorAnswer> TryAsync(HttpMethod method, string serviceUrl, string path, Activity? activity, string? token, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, new Uri($"{serviceUrl.TrimEnd('/')}/{path}"));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (activity is not null)
        {
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Web.Activity)) { Headers = { ContentType = new("application/json") { CharSet = "utf-8" } } };
        }

        var client = clients.CreateClient(Client);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        return new ConnectorAnswer((int)response.StatusCode, response.IsSuccessStatusCode ? await ReadIdAsync(response.Content, ct) : null, RetryAfter.Of(response), null);
    }

    // Channels answer with an id, with nothing, or with a page of a proxy: only an id is of use.
    private static async Task<string?> ReadIdAsync(HttpContent content, CancellationToken ct)
    {
        var buffer = new byte[Math.Min(content.Headers.ContentLength ?? 4096, LargestAnswer)];
        await using var stream = await content.ReadAsStreamAsync(ct);
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        try
        {
            using var json = JsonDocument.Parse(buffer.AsMemory(0, length));
            return json.RootElement.ValueKind is JsonValueKind.Object && json.RootElement.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String && id.GetString() is { Length: > 0 and <= 1000 } given
                ? given
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What came of a call to a channel.</summary>
/// <param name="Status">Null when no answer came.</param>
/// <param name="Id">What the channel calls the activity, if it says so.</param>
/// <param name="RetryAfter">How long the channel wants to be left alone.</param>
public sealed record ConnectorAnswer(int? Status, string? Id, TimeSpan? RetryAfter, string? Trouble)
{
    public bool IsTaken => Status is >= 200 and < 300;

    /// <summary>Trying again could help: the channel is away, busy or does not know our token yet.</summary>
    public bool IsWorthAnotherTry => Status is null ? Trouble is not null && !IsRefusal : Status is 401 or 408 or 429 or >= 500;

    private bool IsRefusal { get; init; }

    public string Because => Status is { } status ? $"status {status}" : Trouble ?? "";

    public static ConnectorAnswer Unreachable(string trouble) => new(null, null, null, trouble);

    public static ConnectorAnswer Refused(string trouble) => new(null, null, null, trouble) { IsRefusal = true };
}
