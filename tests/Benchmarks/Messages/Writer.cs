using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace CitizenAssistant.Benchmarks.Messages;

/// <summary>One conversation of the channel: it posts a message and waits until it is acknowledged and answered.</summary>
internal sealed class Writer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly StubChannel _channel;
    private readonly HttpStream _stream;
    private readonly string _head;
    private readonly int _number;
    private int _said;

    private Writer(StubChannel channel, Uri bot, string token, int number, Socket socket)
    {
        (_channel, _number, _stream) = (channel, number, new HttpStream(socket));
        _head = $"POST /api/messages HTTP/1.1\r\nHost: {bot.Authority}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: ";
    }

    /// <summary>How many messages were said.</summary>
    public int Said => _said;

    public static async Task<Writer> ArriveAsync(StubChannel channel, Uri bot, string token, int number, CancellationToken ct)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(bot.Host, bot.Port, ct);
        return new Writer(channel, bot, token, number, socket);
    }

    /// <param name="replies">How many replies belong to it.</param>
    /// <returns>Milliseconds from posting until acknowledgement and replies are there.</returns>
    public async Task<double> SayAsync(string text, int replies, CancellationToken ct)
    {
        var body = $$$"""{"type":"message","id":"m{{{_number}}}-{{{_said++}}}","timestamp":"2026-11-23T12:00:00Z","channelId":"webchat","serviceUrl":"{{{_channel.Url}}}","from":{"id":"u{{{_number}}}","name":"Anna"},"recipient":{"id":"bot","name":"Bot"},"conversation":{"id":"c{{{_number}}}"},"locale":"de-DE","textFormat":"plain","text":"{{{JsonEncodedText.Encode(text)}}}"}""";
        var request = Encoding.UTF8.GetBytes($"{_head}{Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            var started = Stopwatch.GetTimestamp();
            await _stream.WriteAsync(request, patience.Token);
            var answer = await _stream.ReadAsync(patience.Token);
            if (!answer.Span.StartsWith("HTTP/1.1 200"u8))
            {
                throw new BenchmarkFailedException($"A message was refused: {Encoding.UTF8.GetString(answer.Span)}");
            }

            for (var reply = 0; reply < replies; reply++)
            {
                await _channel.HearAsync(_number, patience.Token);
            }

            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new BenchmarkFailedException($"No answer within {Patience.TotalSeconds} s to \"{text}\".");
        }
    }

    public void Dispose() => _stream.Dispose();
}
