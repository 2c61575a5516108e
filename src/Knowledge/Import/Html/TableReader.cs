using System.Text;
using AngleSharp.Dom;

namespace CitizenAssistant.Knowledge.Import.Html;

/// <summary>Turns a table into a list, one entry a row: a table works only by sight.</summary>
internal static class TableReader
{
    /// <returns>Null for a table that only lays a page out.</returns>
    public static IEnumerable<Block>? Read(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Select(row => row.Children.Where(cell => cell.LocalName is "td" or "th").ToArray()).Where(row => row.Length > 0).ToArray();
        if (rows.All(row => row.Length == 1) || table.QuerySelector("table") is not null)
        {
            return null;
        }

        var titles = rows[0].All(cell => cell.LocalName == "th") ? rows[0].Select(Words).ToArray() : [];
        var items = rows.Skip(titles.Length > 0 ? 1 : 0).Select(row => Row(row, titles)).Where(row => row.Length > 0).ToArray();
        var caption = table.QuerySelector("caption") is { } words ? Words(words) : "";
        return
        [
            .. caption.Length > 0 ? [new Block(caption + ":", IsList: false)] : Array.Empty<Block>(),
            .. items.Length > 0 ? [new Block(string.Join('\n', items.Select(item => "- " + item)), IsList: true)] : Array.Empty<Block>(),
        ];
    }

    private static string Row(IElement[] cells, string[] titles)
    {
        var words = cells.Select(Words).ToArray();
        if (words.Length == 2 && titles.Length == 0)
        {
            return string.Join(": ", words.Where(word => word.Length > 0));
        }

        return string.Join("; ", words
            .Select((word, i) => word.Length > 0 && i < titles.Length && titles[i].Length > 0 ? $"{titles[i]}: {word}" : word)
            .Where(word => word.Length > 0));
    }

    private static string Words(IElement cell)
    {
        var line = new StringBuilder();
        foreach (var node in cell.ChildNodes)
        {
            InlineReader.Read(node, line);
            line.Append(node is IElement element && BlockReader.IsBlock(element) ? " " : "");
        }

        return InlineReader.Finish(line.Replace('\n', ' '));
    }
}
