using System.Text.RegularExpressions;

namespace CitizenAssistant.Knowledge.Import.Html;

/// <summary>Estimates how deep HTML nests, before a parser builds that tree: parsers need the square of the depth.</summary>
internal static partial class HtmlDepth
{
    private const int Deepest = 200;

    /// <summary>Elements without content, and those that the next of their kind closes.</summary>
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "br", "hr", "img", "input", "meta", "link", "col", "wbr", "area", "base", "source", "track", "embed", "param",
        "p", "li", "dt", "dd", "td", "th", "tr", "option", "tbody", "thead",
    };

    public static bool IsTooDeep(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var depth = 0;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            var isEnd = html[tag.Index + 1] == '/';
            var name = html.Substring(tag.Index + (isEnd ? 2 : 1), tag.Length - (isEnd ? 2 : 1));
            var before = open.GetValueOrDefault(name);
            if (Flat.Contains(name) || (isEnd && before == 0))
            {
                continue;
            }

            open[name] = before + (isEnd ? -1 : 1);
            depth += isEnd ? -1 : 1;
            if (depth > Deepest)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"</?[A-Za-z][^\s/>]*")]
    private static partial Regex Tag();
}
