using System.Text;
using System.Text.RegularExpressions;

namespace CitizenAssistant.Knowledge.Import.Html;

/// <summary>Writes plain words so that Markdown reads them as these words.</summary>
internal static partial class MarkdownText
{
    /// <summary>Words inside a line. Unencrypted addresses lose their http://, because articles link only with https.</summary>
    public static string Escape(string text) =>
        Special().Replace(PlainHttp().Replace(Visible(text), ""), found => '\\' + found.Value);

    /// <summary>Lines that would begin a list, a heading or a rule; articles allow no headings in a section.</summary>
    public static string EscapeLineStarts(string lines) => BlockStart().Replace(lines, found =>
        found.Groups["number"].Success ? found.Groups["number"].Value + '\\' + found.Groups["dot"].Value : '\\' + found.Value);

    /// <summary>One line without markup, e.g. a title.</summary>
    public static string OneLine(string text) => Spaces().Replace(Visible(text), " ").Trim();

    /// <summary>Without control characters, soft hyphens and marks of no width.</summary>
    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\n' or '\t' or '\r' || !(char.IsControl(c) || c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF'))
            {
                visible.Append(c is '\u2028' or '\u2029' ? ' ' : c);
            }
        }

        return visible.ToString();
    }

    [GeneratedRegex(@"[\\`*\[]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[A-Za-z/!?])|&(?=#?\w+;)")]
    private static partial Regex Special();

    [GeneratedRegex(@"(?<=^[ \t]*)(?:[#>]|[+\-](?=[ \t]|$)|[\-=~_]{2,}|(?<number>\d{1,9})(?<dot>[.)])(?=[ \t]|$))", RegexOptions.Multiline)]
    private static partial Regex BlockStart();

    [GeneratedRegex(@"\bhttp://", RegexOptions.IgnoreCase)]
    private static partial Regex PlainHttp();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
