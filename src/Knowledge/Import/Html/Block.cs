namespace CitizenAssistant.Knowledge.Import.Html;

/// <summary>A paragraph or a list in Markdown.</summary>
internal readonly record struct Block(string Markdown, bool IsList)
{
    /// <summary>A list stands directly under the words that lead to it, as in the articles written here.</summary>
    public static string Join(IReadOnlyList<Block> blocks) => string.Concat(blocks.Select((block, i) => i switch
    {
        0 => block.Markdown,
        _ when block.IsList && !blocks[i - 1].IsList => '\n' + block.Markdown,
        _ => "\n\n" + block.Markdown,
    }));

    /// <summary>One entry of a list; what follows its first line is indented.</summary>
    public static string Item(string marker, IReadOnlyList<Block> blocks) =>
        marker + Join(blocks).Replace("\n", '\n' + new string(' ', marker.Length), StringComparison.Ordinal).Replace("\n" + new string(' ', marker.Length) + "\n", "\n\n", StringComparison.Ordinal);
}
