using System.Text;
using AngleSharp.Dom;

namespace CitizenAssistant.Knowledge.Import.Html;

/// <summary>Reads the paragraphs and lists below an element.</summary>
internal static class BlockReader
{
    /// <summary>Lists in lists in lists; what lies deeper joins the last of them.</summary>
    private const int DeepestList = 3;

    private static readonly HashSet<string> Blocks =
    [
        "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table",
        "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "blockquote", "pre", "dl", "dt", "dd", "hr", "address", "figure", "figcaption",
        "details", "summary", "fieldset", "form", "center",
    ];

    private static readonly HashSet<string> Dropped =
    [
        "script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math", "head", "title", "img", "picture", "video", "audio",
        "canvas", "input", "select", "textarea", "button", "link", "meta", "base", "frame", "frameset", "noframes", "plaintext", "xmp",
    ];

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    public static bool IsDropped(IElement element) => Dropped.Contains(element.LocalName);

    public static List<Block> Read(IElement parent, int lists = 0)
    {
        var blocks = new List<Block>();
        var line = new StringBuilder();
        Collect(parent, blocks, line, lists);
        Flush(blocks, line);
        return blocks;
    }

    private static void Collect(IElement parent, List<Block> blocks, StringBuilder line, int lists)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is not IElement element || !(IsBlock(element) || HoldsBlocks(element)))
            {
                InlineReader.Read(node, line);
                continue;
            }

            Flush(blocks, line);
            switch (element.LocalName)
            {
                case "ul" or "ol":
                    List(element, blocks, lists);
                    break;
                case "table" when TableReader.Read(element) is { } rows:
                    blocks.AddRange(rows);
                    break;
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "caption" or "dt":
                    InlineReader.Read(element, line);
                    Flush(blocks, line, ending: ":");
                    break;
                default:
                    Collect(element, blocks, line, lists);
                    Flush(blocks, line);
                    break;
            }
        }
    }

    private static void List(IElement list, List<Block> blocks, int lists)
    {
        var isNumbered = list.LocalName == "ol";
        var items = list.Children.Where(child => !IsDropped(child)).Select(item => Read(item, lists + 1)).Where(item => item.Count > 0).ToArray();
        if (items.Length == 0)
        {
            return;
        }

        if (lists >= DeepestList)
        {
            blocks.AddRange(items.SelectMany(item => item));
            return;
        }

        blocks.Add(new Block(string.Join('\n', items.Select((item, i) => Block.Item(isNumbered ? $"{i + 1}. " : "- ", item))), IsList: true));
    }

    private static void Flush(List<Block> blocks, StringBuilder line, string ending = "")
    {
        var text = InlineReader.Finish(line);
        line.Clear();
        if (text.Length > 0)
        {
            blocks.Add(new Block(ending.Length > 0 && char.IsLetterOrDigit(text[^1]) ? text + ending : text, IsList: false));
        }
    }

    /// <summary>Some editors put lists and paragraphs into a span.</summary>
    private static bool HoldsBlocks(IElement element) =>
        !IsDropped(element) && element.LocalName is not "a" && element.QuerySelector("p,div,ul,ol,table,h1,h2,h3,h4,h5,h6,dl,pre,blockquote") is not null;
}
