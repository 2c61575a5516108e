using System.Text;
using AngleSharp.Dom;
using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Import.Html;

/// <summary>Reads what stands inside a line: words, line breaks and links.</summary>
internal static class InlineReader
{
    public static void Read(INode node, StringBuilder line)
    {
        switch (node)
        {
            case IText text:
                line.Append(MarkdownText.Escape(node.ParentElement?.LocalName == "pre" || node.ParentElement?.ParentElement?.LocalName == "pre"
                    ? text.Data
                    : text.Data.ReplaceLineEndings(" ")));
                break;
            case IElement element when BlockReader.IsDropped(element):
                break;
            case IElement { LocalName: "br" }:
                line.Append('\n');
                break;
            case IElement { LocalName: "a" } link:
                Link(link, line);
                break;
            case IElement { LocalName: "q" } quoted:
                line.Append('„');
                Children(quoted, line);
                line.Append('“');
                break;
            case IElement element:
                Children(element, line);
                break;
        }
    }

    /// <summary>The words as they go into a paragraph: spaces collapsed, empty lines gone.</summary>
    public static string Finish(StringBuilder line) => string.Join("  \n", line.ToString().Split('\n')
        .Select(text => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        .Where(text => text.Length > 0)
        .Select(MarkdownText.EscapeLineStarts));

    private static void Children(IElement element, StringBuilder line)
    {
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement block && BlockReader.IsBlock(block))
            {
                line.Append(' '); // A block where only words can stand, e.g. in a link or a cell.
            }

            Read(child, line);
        }
    }

    private static void Link(IElement link, StringBuilder line)
    {
        var inner = new StringBuilder();
        Children(link, inner);
        var words = string.Join(' ', inner.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var target = link.GetAttribute("href")?.Trim() ?? "";
        if (TargetOf(target) is { } https)
        {
            if (line is [.., '!'])
            {
                line.Insert(line.Length - 1, '\\'); // Otherwise it would be a picture.
            }

            line.Append('[').Append(words.Length > 0 ? words.Replace("]", "\\]", StringComparison.Ordinal) : new Uri(https).Host).Append("](").Append(https).Append(')');
            return;
        }

        line.Append(words);
        if (target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            var address = MarkdownText.Escape(Uri.UnescapeDataString(target[7..].Split('?')[0]));
            line.Append(inner.ToString().Contains(address, StringComparison.OrdinalIgnoreCase) ? "" : words.Length > 0 ? $" ({address})" : address);
        }
    }

    /// <summary>Only complete https addresses are links; their signs are such that Markdown reads them as one.</summary>
    private static string? TargetOf(string href)
    {
        if (!LinkRules.IsAbsoluteHttps(href) || !Uri.TryCreate(href, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0)
        {
            return null;
        }

        var address = href.All(sign => char.IsAscii(sign) && !char.IsWhiteSpace(sign) && !char.IsControl(sign)) ? href : uri.AbsoluteUri;
        return address
            .Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
            .Replace("*", "%2A", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal)
            .Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)
            .Replace("http://", "http%3A%2F%2F", StringComparison.OrdinalIgnoreCase);
    }
}
