using Ganss.Xss;
using Markdig;
using Microsoft.AspNetCore.Components;

namespace CitizenAssistant.Bot.Channels.Web;

/// <summary>Markdown as HTML that can do nothing but be read: no scripts, styles, images or foreign schemes.</summary>
public sealed class SafeHtml
{
    private readonly MarkdownPipeline _markdown = new MarkdownPipelineBuilder().DisableHtml().Build();

    // Markdig lets javascript: links through even with DisableHtml, so the result is sanitised by a list of what is allowed.
    private readonly HtmlSanitizer _sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>(StringComparer.Ordinal) { "p", "br", "strong", "em", "ul", "ol", "li", "a", "h3", "h4", "blockquote", "code", "hr" },
        AllowedAttributes = new HashSet<string>(StringComparer.Ordinal) { "href" },
        AllowedSchemes = new HashSet<string>(StringComparer.Ordinal) { "https", "http", "tel", "mailto" },
        UriAttributes = new HashSet<string>(StringComparer.Ordinal) { "href" },
    });

    public MarkupString FromMarkdown(string markdown) => new(_sanitizer.Sanitize(Markdown.ToHtml(markdown, _markdown)));
}
