using System.Text;
using System.Text.RegularExpressions;

namespace CitizenAssistant.Bot.Routing.Words;

/// <summary>Takes words out of their disguise (i g n o r e, 1gn0re, Base64), so that they are read like plain ones.</summary>
internal static partial class Disguise
{
    private const string Leet = "013457@$";
    private const string Plain = "oieastas";

    public static string Undo(string message) =>
        Digits().Replace(
            Spaced().Replace(
                Encoded().Replace(message, found => Decode(found.Value) ?? found.Value),
                found => string.Concat(found.Value.Where(char.IsLetter))),
            found => string.Concat(found.Value.Select(letter => Leet.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Plain[at] : letter)));

    private static string? Decode(string token)
    {
        Span<byte> bytes = stackalloc byte[token.Length];
        if (!Convert.TryFromBase64String(token, bytes, out var written))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes[..written]);
        return text.All(letter => letter is not '\uFFFD' && !char.IsControl(letter)) && text.Contains(' ', StringComparison.Ordinal) ? text : null;
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{12,1000}={0,2}(?![A-Za-z0-9+/=])", RegexOptions.CultureInvariant)]
    private static partial Regex Encoded();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:\p{L}[ .\-_*·]){4,200}\p{L}(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Spaced();

    // A digit between letters; a house number or a year stands apart.
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?=[\p{L}013457@$]*\p{L}[013457@$]+\p{L})[\p{L}013457@$]{3,40}(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
