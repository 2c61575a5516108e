using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Markdig;

namespace CitizenAssistant.Knowledge.Import.Html;

/// <summary>
/// Turns foreign texts into the Markdown of our articles: paragraphs, lists and https links, nothing else. Emphasis and
/// headings become words, tables become lists, scripts and pictures go. Nothing is loaded.
/// </summary>
internal static partial class HtmlToMarkdown
{
    /// <summary>Where lines end, they end: plain texts mean it, and our own export comes back as it went.</summary>
    private static readonly MarkdownPipeline Lines = Pipeline();

    /// <exception cref="UnreadableTextException">It nests too deeply.</exception>
    public static string FromHtml(string html)
    {
        if (!Markup().IsMatch(html))
        {
            return FromMarkdown(PlainHtml(html));
        }

        if (HtmlDepth.IsTooDeep(html))
        {
            throw new UnreadableTextException("Der Text ist zu tief geschachtelt.");
        }

        var body = new HtmlParser().ParseDocument(html).Body;
        return body is null ? "" : Block.Join(BlockReader.Read(body));
    }

    /// <summary>Plain text or Markdown, either with HTML in it.</summary>
    /// <exception cref="UnreadableTextException">It nests too deeply.</exception>
    public static string FromMarkdown(string markdown)
    {
        var html = ToHtml(markdown);
        return html.Length == 0 ? "" : FromHtml(html);
    }

    /// <summary>The way back, for export.</summary>
    /// <exception cref="UnreadableTextException">It nests too deeply.</exception>
    public static string ToHtml(string markdown)
    {
        try
        {
            return Markdown.ToHtml(markdown.ReplaceLineEndings("\n"), Lines).Trim();
        }
        catch (ArgumentException)
        {
            throw new UnreadableTextException("Der Text ist zu tief geschachtelt."); // So the library refuses what it cannot nest.
        }
    }

    /// <summary>A title or name, which may carry tags or entities.</summary>
    public static string OneLine(string html) => MarkdownText.OneLine(
        html.AsSpan().IndexOfAny('<', '&') < 0 || HtmlDepth.IsTooDeep(html) ? html : new HtmlParser().ParseDocument(html).Body?.TextContent ?? html);

    /// <summary>Catalogues also hold texts without a tag; there, entities are still entities, and lines are lines.</summary>
    private static string PlainHtml(string text) => MarkdownText.Escape(
        new HtmlParser().ParseDocument("<pre>\n" + text).Body?.TextContent ?? text);

    private static MarkdownPipeline Pipeline()
    {
        var builder = new MarkdownPipelineBuilder().UseSoftlineBreakAsHardlineBreak();
        var emphasis = builder.InlineParsers.FindExact<Markdig.Parsers.Inlines.EmphasisInlineParser>()!;
        emphasis.EmphasisDescriptors.Clear();
        emphasis.EmphasisDescriptors.Add(new('*', 2, 2, true)); // A single star is how German writes "Bürger*innen".
        return builder.Build();
    }

    [GeneratedRegex(@"<[A-Za-z/!?]")]
    private static partial Regex Markup();
}
