using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace CitizenAssistant.Journeys.Tests.DirectLine;

/// <summary>A client's end of a Direct Line stream.</summary>
public sealed class StreamListener : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    /// <summary>The last watermark that came with a set.</summary>
    public string? Watermark { get; private set; }

    public WebSocketState State => _socket.State;

    public static async Task<StreamListener> ConnectAsync(string url, CancellationToken ct)
    {
        var stream = new StreamListener();
        await stream._socket.ConnectAsync(new Uri(url), ct);
        return stream;
    }

    /// <summary>The HTTP status with which a connection is refused.</summary>
    public static async Task<int> RefusalAsync(string url, CancellationToken ct)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(url), ct));
        return (int)socket.HttpStatusCode;
    }

    /// <returns>The next set; empty for a keep-alive; null when the server closed the stream.</returns>
    public async Task<IReadOnlyList<Said>?> NextAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        using var frame = new MemoryStream();
        var buffer = new byte[16 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            frame.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        if (part.MessageType == WebSocketMessageType.Close)
        {
            return null;
        }

        Assert.Equal(WebSocketMessageType.Text, part.MessageType);
        if (frame.Length == 0)
        {
            return [];
        }

        var set = JsonNode.Parse(Encoding.UTF8.GetString(frame.ToArray()));
        Watermark = set?["watermark"]?.GetValue<string>() ?? Watermark;
        return Said.In(set);
    }

    /// <summary>Everything up to the first activity that is wanted, it included.</summary>
    public async Task<IReadOnlyList<Said>> UntilAsync(Func<Said, bool> isWanted, CancellationToken ct)
    {
        var heard = new List<Said>();
        while (!heard.Any(isWanted))
        {
            heard.AddRange(await NextAsync(ct) ?? throw new InvalidOperationException("The stream ended before it came."));
        }

        return heard;
    }

    public async Task SendAsync(string text, CancellationToken ct) =>
        await _socket.SendAsync(Encoding.UTF8.GetBytes(text).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, ct);

    /// <summary>Drops the connection without a goodbye.</summary>
    public void Drop() => _socket.Abort();

    public void Dispose() => _socket.Dispose();
}
