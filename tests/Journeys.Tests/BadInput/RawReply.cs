using System.Globalization;
using System.Text;
using CitizenAssistant.Journeys.Tests.DirectLine;

namespace CitizenAssistant.Journeys.Tests.BadInput;

/// <summary>Reads an HTTP/1.1 response as it came over the wire.</summary>
internal static class RawReply
{
    public static Reply Parse(string response)
    {
        var parts = response.Split("\r\n\r\n", 2);
        var head = parts[0].Split("\r\n");
        var headers = head.Skip(1).Select(line => line.Split(": ", 2)).GroupBy(pair => pair[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(pairs => pairs.Key, pairs => string.Join(", ", pairs.Select(pair => pair[^1])), StringComparer.OrdinalIgnoreCase);
        var isChunked = headers.GetValueOrDefault("Transfer-Encoding") == "chunked";
        return new Reply(int.Parse(head[0].Split(' ')[1], CultureInfo.InvariantCulture), isChunked ? Join(parts[1]) : parts[1], headers);
    }

    // Counts bytes, not characters.
    private static string Join(string chunks)
    {
        var bytes = Encoding.UTF8.GetBytes(chunks).AsSpan();
        var joined = new MemoryStream();
        while (bytes.IndexOf("\r\n"u8) is var end and > 0
            && int.Parse(Encoding.ASCII.GetString(bytes[..end]), NumberStyles.HexNumber, CultureInfo.InvariantCulture) is var length and > 0)
        {
            joined.Write(bytes.Slice(end + 2, length));
            bytes = bytes[(end + 2 + length + 2)..];
        }

        return Encoding.UTF8.GetString(joined.ToArray());
    }
}
