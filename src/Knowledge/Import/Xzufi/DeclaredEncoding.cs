using System.Text;
using System.Text.RegularExpressions;

namespace CitizenAssistant.Knowledge.Import.Xzufi;

/// <summary>Sees that a file says Latin-1 and is UTF-8: a parser would read every umlaut as two signs and not complain.</summary>
internal static partial class DeclaredEncoding
{
    public static string? WronglyDeclared(Stream stream)
    {
        var start = new byte[200];
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        var declared = Declaration().Match(Encoding.Latin1.GetString(start, 0, read)).Groups["name"].Value;
        var isWrong = SingleByte().IsMatch(declared) && IsUtf8WithUmlauts(stream);
        stream.Position = 0;
        return isWrong ? declared : null;
    }

    private static bool IsUtf8WithUmlauts(Stream stream)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var (bytes, chars) = (new byte[64 * 1024], new char[64 * 1024 + 1]);
        var (total, decoded) = (0L, 0L);
        try
        {
            for (var count = stream.Read(bytes); count > 0; count = stream.Read(bytes))
            {
                total += count;
                decoded += decoder.GetChars(bytes, 0, count, chars, 0, flush: false);
            }

            decoded += decoder.GetChars(bytes, 0, 0, chars, 0, flush: true);
            return decoded < total;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    [GeneratedRegex("""^<\?xml[^>]*?encoding\s*=\s*["'](?<name>[^"']+)["']""")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^(iso-?8859|latin|windows-12|us-ascii)", RegexOptions.IgnoreCase)]
    private static partial Regex SingleByte();
}
