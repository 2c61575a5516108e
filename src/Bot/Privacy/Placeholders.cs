using System.Text;
using System.Text.RegularExpressions;

namespace CitizenAssistant.Bot.Privacy;

/// <summary>
/// What stands for which words in one conversation: the same value always gets the same placeholder. Holds raw words: it
/// lives as long as a turn, is never stored, and never leaves the house.
/// </summary>
public sealed partial class Placeholders
{
    private readonly Dictionary<(PersonalData Kind, string Value), string> _placeholders = [];
    private readonly Dictionary<string, string> _raw = [];
    private readonly Dictionary<PersonalData, int> _counts = [];

    /// <summary>The text with the citizen's own words where placeholders stand: only for the citizen who wrote them.</summary>
    public string PutBack(string text) => _raw.Count == 0 || !text.Contains('[', StringComparison.Ordinal)
        ? text
        : Pattern().Replace(text, found => _raw.GetValueOrDefault(found.Value, found.Value));

    /// <returns>E.g. <c>[Name 1]</c>.</returns>
    internal string For(PersonalData kind, string value)
    {
        var key = (kind, Plain(value));
        if (!_placeholders.TryGetValue(key, out var placeholder))
        {
            _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
            _placeholders[key] = placeholder = $"[{kind.Placeholder()} {_counts[kind]}]";
            _raw[placeholder] = value;
        }

        return placeholder;
    }

    /// <summary>What looks like a placeholder of ours, whoever wrote it.</summary>
    [GeneratedRegex(@"\[[A-Z][A-Za-z-]{3,20} \d{1,4}\]", RegexOptions.CultureInvariant)]
    internal static partial Regex Pattern();

    // "0711 123 456" and "0711/123456" are one number.
    private static string Plain(string value)
    {
        var plain = new StringBuilder(value.Length);
        foreach (var c in value.Where(char.IsLetterOrDigit))
        {
            plain.Append(char.ToUpperInvariant(c));
        }

        return plain.ToString();
    }
}
