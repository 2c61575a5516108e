using System.Text;

namespace CitizenAssistant.Benchmarks.Clients;

/// <summary>Finds the few words that matter in what the server sends, without reading the rest.</summary>
internal static class Frame
{
    /// <summary>The text that follows <paramref name="name"/> up to the next quotation mark; null when it does not occur.</summary>
    public static string? Text(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name)
    {
        var at = json.IndexOf(name);
        return at < 0 ? null : Encoding.UTF8.GetString(UpToQuote(json[(at + name.Length)..]));
    }

    /// <summary>Adds what each reply in an activity set answers.</summary>
    public static void ReadReplies(ReadOnlySpan<byte> json, List<string> replies)
    {
        var name = "\"replyToId\":\""u8;
        for (var at = json.IndexOf(name); at >= 0; at = json.IndexOf(name))
        {
            json = json[(at + name.Length)..];
            replies.Add(Encoding.UTF8.GetString(UpToQuote(json)));
        }
    }

    private static ReadOnlySpan<byte> UpToQuote(ReadOnlySpan<byte> text) => text[..text.IndexOf((byte)'"')];
}
