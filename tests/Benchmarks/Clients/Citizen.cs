using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CitizenAssistant.Benchmarks.Clients;

/// <summary>One conversation as a browser leads it: messages by POST, answers over the WebSocket. Says nothing before the last answer is there.</summary>
public sealed class Citizen : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _client;
    private readonly ClientWebSocket _socket = new();
    private readonly AuthenticationHeaderValue _token;
    private readonly Uri _activities;
    private readonly byte[] _frame = new byte[64 * 1024];

    private Citizen(HttpClient client, string conversationId, string token)
    {
        (_client, ConversationId, _token) = (client, conversationId, new AuthenticationHeaderValue("Bearer", token));
        _activities = new Uri($"/v3/directline/conversations/{conversationId}/activities", UriKind.Relative);
    }

    public string ConversationId { get; }

    /// <summary>The ids of the messages, as the server gave them.</summary>
    public List<string> Said { get; } = [];

    /// <summary>For each message of the assistant that the stream delivered: what it answers.</summary>
    public List<string> Heard { get; } = [];

    /// <summary>The route of the last answer.</summary>
    public string Route { get; private set; } = "";

    /// <summary>How many answers handed the conversation to a person.</summary>
    public int HandedOver { get; private set; }

    public static async Task<Citizen> ArriveAsync(HttpClient client, CancellationToken ct)
    {
        using var grant = await SendAsync(client, "/chat/token", null, ct);
        var citizen = new Citizen(client, grant.RootElement.GetProperty("conversationId").GetString()!, grant.RootElement.GetProperty("token").GetString()!);
        using var started = await SendAsync(client, "/v3/directline/conversations", citizen._token, ct);
        await citizen._socket.ConnectAsync(new Uri(started.RootElement.GetProperty("streamUrl").GetString()!), ct);
        return citizen;
    }

    /// <returns>Milliseconds from posting to the answer on the stream.</returns>
    public async Task<double> AskAsync(string text, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            var started = Stopwatch.GetTimestamp();
            var posted = PostAsync(text, patience.Token);
            await HearAnswerAsync(patience.Token);
            var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            Said.Add(await posted);
            HandedOver += Route is "handoff" or "human" ? 1 : 0;
            return elapsed;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new BenchmarkFailedException($"No answer within {Patience.TotalSeconds} s to \"{text}\".");
        }
    }

    /// <summary>What the server has stored: for each message of the assistant the id of what it answers.</summary>
    public async Task<IReadOnlyList<string>> ReadAnswersAsync(CancellationToken ct)
    {
        var answers = new List<string>();
        for (var watermark = ""; ;)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{_activities}?watermark={watermark}") { Headers = { Authorization = _token } };
            using var answer = await _client.SendAsync(request, ct);
            using var set = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(ct));
            var activities = set.RootElement.GetProperty("activities");
            if (activities.GetArrayLength() == 0)
            {
                return answers;
            }

            answers.AddRange(activities.EnumerateArray().Where(a => a.TryGetProperty("replyToId", out _)).Select(a => a.GetProperty("replyToId").GetString()!));
            watermark = set.RootElement.GetProperty("watermark").GetString()!;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        await Task.CompletedTask;
    }

    private async Task<string> PostAsync(string text, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _activities)
        {
            Headers = { Authorization = _token },
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes($$$"""{"type":"message","from":{"id":"x"},"text":"{{{JsonEncodedText.Encode(text)}}}","channelData":{"clientActivityID":"{{{Said.Count}}}"}}"""))
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            },
        };
        using var answer = await _client.SendAsync(request, ct);
        var body = await answer.Content.ReadAsByteArrayAsync(ct);
        return answer.IsSuccessStatusCode
            ? Frame.Text(body, "\"id\":\""u8) ?? throw new BenchmarkFailedException("A message got no id.")
            : throw new BenchmarkFailedException($"A message was refused: {(int)answer.StatusCode} {Encoding.UTF8.GetString(body)}");
    }

    private async Task HearAnswerAsync(CancellationToken ct)
    {
        for (var heard = Heard.Count; Heard.Count == heard;)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(_frame.AsMemory(length), ct);
                length += part.Count;
            }
            while (!part.EndOfMessage);

            Frame.ReadReplies(_frame.AsSpan(0, length), Heard);
            Route = Frame.Text(_frame.AsSpan(0, length), "\"route\":\""u8) ?? Route;
        }
    }

    private static async Task<JsonDocument> SendAsync(HttpClient client, string path, AuthenticationHeaderValue? token, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Headers = { Authorization = token } };
        using var answer = await client.SendAsync(request, ct);
        return JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(ct));
    }
}
