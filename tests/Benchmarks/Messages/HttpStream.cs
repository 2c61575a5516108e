using System.Net.Sockets;
using System.Text;

namespace CitizenAssistant.Benchmarks.Messages;

/// <summary>HTTP/1.1 over a socket with as little work as possible: what measures must not take what is measured.</summary>
internal sealed class HttpStream(Socket socket) : IDisposable
{
    private byte[] _buffer = new byte[16 * 1024];
    private int _length;

    /// <returns>Head and body of the next message; empty when the other side is gone. Valid until the next call.</returns>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken ct)
    {
        while (true)
        {
            if (Whole() is { } size)
            {
                var message = _buffer.AsSpan(0, size).ToArray();
                _buffer.AsSpan(size, _length - size).CopyTo(_buffer);
                _length -= size;
                return message;
            }

            if (_length == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            var read = await socket.ReceiveAsync(_buffer.AsMemory(_length), ct);
            if (read == 0)
            {
                return default;
            }

            _length += read;
        }
    }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> message, CancellationToken ct) => await socket.SendAsync(message, ct);

    public void Dispose() => socket.Dispose();

    private int? Whole()
    {
        var head = _buffer.AsSpan(0, _length).IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return null;
        }

        var size = head + 4 + (BodyLength(_buffer.AsSpan(0, head)) ?? LastChunk(_buffer.AsSpan(head + 2, _length - head - 2)) ?? int.MaxValue / 2);
        return size <= _length ? size : null;
    }

    private static int? LastChunk(ReadOnlySpan<byte> body)
    {
        var end = "\r\n0\r\n\r\n"u8;
        var at = body.IndexOf(end);
        return at < 0 ? null : at + end.Length - 2;
    }

    /// <returns>Null when it comes in chunks.</returns>
    private static int? BodyLength(ReadOnlySpan<byte> head)
    {
        foreach (var line in head.Split("\r\n"u8))
        {
            if (Ascii.EqualsIgnoreCase(head[line][..Math.Min(15, head[line].Length)], "content-length:"u8))
            {
                return int.Parse(head[line][15..], System.Globalization.NumberStyles.AllowLeadingWhite, System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return head.IndexOf("chunked"u8) < 0 ? 0 : null;
    }
}
