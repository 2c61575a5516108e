using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CitizenAssistant.Knowledge.Articles;

/// <summary>Links are absolute and https, and there is no HTML: an article is quoted in places that its author does not see.</summary>
internal static partial class LinkRules
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    public static bool IsAbsoluteHttps(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.Host.Contains('.', StringComparison.Ordinal);

    /// <summary>Tells a link from a law or a newspaper among the sources.</summary>
    public static bool IsMeantAsLink(string source) => LinkLike().IsMatch(source);

    public static IEnumerable<Fault> Check(Section section, string file)
    {
        if (Parse(section.Markdown) is not { } parsed)
        {
            yield return new Fault(file, section.Line, $"Der Abschnitt „{section.Heading}“ ist zu tief geschachtelt.");
            yield break;
        }

        foreach (var node in parsed.Descendants())
        {
            if (ReasonAgainst(node) is { } reason)
            {
                yield return new Fault(file, section.FirstTextLine + node.Line, reason);
            }
        }

        if (PlainHttp().Match(section.Markdown) is { Success: true } plain)
        {
            yield return new Fault(file, section.LineAt(plain.Index), "Ein Link beginnt mit http:// statt https://.");
        }
    }

    private static MarkdownDocument? Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return null; // So the library refuses what it cannot nest; the page that shows the section would fail on it, too.
        }
    }

    private static string? ReasonAgainst(MarkdownObject node) => node switch
    {
        HtmlBlock or HtmlInline => "HTML ist im Text nicht erlaubt.",
        LinkInline { IsImage: true } => "Bilder sind nicht erlaubt.",
        LinkInline link when link.Url?.StartsWith("http://", StringComparison.Ordinal) is true => null, // Said below, once.
        LinkInline link when !IsAbsoluteHttps(link.Url ?? "") => $"Der Link „{link.Url}“ ist kein vollständiger https-Link.",
        _ => null,
    };

    [GeneratedRegex(@"^\w+:/|^/|^www\.|^\S+\.(de|com|org|eu|html?)(/\S*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex LinkLike();

    [GeneratedRegex(@"\bhttp://", RegexOptions.IgnoreCase)]
    private static partial Regex PlainHttp();
}
