using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Import;

/// <summary>Writes an article as the file that <see cref="ArticleReader"/> reads.</summary>
internal static partial class ArticleText
{
    public static string Write(ArticleHeader header, IReadOnlyDictionary<SectionKind, string> sections)
    {
        var text = new StringBuilder("---\n");
        Field("id", header.Id);
        Field("title", header.Title);
        List("names", header.Names);
        Field("leika", header.Leika);
        Word("zone", HeaderReader.Zones.Single(word => word.Value == header.Zone).Key);
        Field("office", header.Office);
        List("questions", header.Questions);
        List("sources", header.Sources);
        Word("confirmed", HeaderReader.Confirmations.Single(word => word.Value == header.Confirmed).Key);
        Day("valid_from", header.ValidFrom);
        Day("review_by", header.ReviewBy);
        if (header.Origin is { } origin)
        {
            Field("origin", origin.Source);
            Field("origin_id", origin.Id);
            Field("origin_agency", origin.Agency);
            Field("origin_version", origin.Version);
            Field("origin_text", origin.Text);
            Day("imported_at", origin.ImportedAt);
        }

        text.Append("---\n");
        foreach (var (kind, markdown) in sections.OrderBy(section => section.Key))
        {
            text.Append(kind == SectionKind.Summary ? "" : "\n").Append("## ").Append(SectionHeadings.HeadingOf(kind)).Append('\n').Append(markdown).Append('\n');
        }

        return text.ToString();

        void Field(string name, string? value) => text.Append(value is null ? "" : $"{name}: {Scalar(value)}\n");
        void Word(string name, string word) => text.Append(CultureInfo.InvariantCulture, $"{name}: {word}\n");
        void Day(string name, DateOnly day) => text.Append(CultureInfo.InvariantCulture, $"{name}: {day:yyyy-MM-dd}\n");
        void List(string name, IReadOnlyList<string> items) => text.Append(items.Count == 0 ? $"{name}: []\n" : $"{name}:\n  - {string.Join("\n  - ", items.Select(Scalar))}\n");
    }

    /// <summary>Of all that stands in a file except where it came from and when: equal as long as nobody changed a word.</summary>
    public static string FingerprintOf(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd());
        var words = string.Join('\n', lines.Where(line => !OriginField().IsMatch(line))).Trim();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..12];
    }

    /// <summary>Without quotation marks where YAML takes the words for what they are.</summary>
    private static string Scalar(string value)
    {
        if (Plain().IsMatch(value) && !Reserved().IsMatch(value))
        {
            return value;
        }

        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                _ when char.IsControl(c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(@"^(origin(_\w+)?|imported_at): ")]
    private static partial Regex OriginField();

    [GeneratedRegex(@"^[\p{L}§][\p{L}\p{N} ,.()/§ß?!–_-]*$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(true|false|yes|no|on|off|null|y|n)$|\s$", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();
}
