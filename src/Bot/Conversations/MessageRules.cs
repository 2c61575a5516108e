using System.Text;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>What a citizen's message may consist of.</summary>
public static class MessageRules
{
    /// <summary>In UTF-16 units.</summary>
    public const int MaximumLength = 2000;

    /// <summary>The reason to refuse the text, in English for programmers; null when it is fine.</summary>
    public static string? Refuse(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "The message is empty.";
        }

        if (text.Length > MaximumLength)
        {
            return $"The message is longer than {MaximumLength} characters.";
        }

        return text.Any(IsForbidden) ? "The message contains control or direction-changing characters." : null;
    }

    /// <summary>For words typed or pasted into our own page: invisible characters go, everything a person can see stays.</summary>
    public static string Clean(string text)
    {
        var cleaned = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n").Where(c => !IsForbidden(c)))
        {
            cleaned.Append(c);
        }

        return cleaned.ToString().Trim();
    }

    // Line breaks and tabs are ordinary. Bidirectional embeddings, overrides and isolates (UAX #9) can make a text
    // read as something it does not say; the plain marks that Arabic and Hebrew need are not among them.
    private static bool IsForbidden(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
