using CitizenAssistant.Bot.Channels.Web.Pages;
using CitizenAssistant.Bot.Privacy;
using CitizenAssistant.Knowledge.Search;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CitizenAssistant.Bot.Channels.Web;

/// <summary>The released texts without the chat: search, articles, notices.</summary>
internal static class SearchEndpoints
{
    private const int LongestQuery = 500;
    private const int SnippetLength = 200;

    public static void MapSearch(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/search", Search);
        app.MapGet("/suche", SearchPage);
        app.MapGet("/wissen/{**id}", Article); // Ids of imported articles may have slashes.
        app.MapGet("/hinweise", () => new RazorComponentResult<NoticesPage>());
    }

    /// <summary>The first words of a passage, without Markdown.</summary>
    public static string Snippet(Passage passage)
    {
        var plain = Markdig.Markdown.ToPlainText(passage.Section.Markdown).ReplaceLineEndings(" ").Trim();
        return plain.Length <= SnippetLength ? plain : plain[..Math.Max(SnippetLength / 2, plain.LastIndexOf(' ', SnippetLength))] + " …";
    }

    private static IResult Search(string? q, string? top, string? lang, [FromServices] KnowledgeSearch search, [FromServices] Redactor redactor)
    {
        if (string.IsNullOrWhiteSpace(q) || q.Length > LongestQuery)
        {
            return Results.Problem($"q must have 1 to {LongestQuery} characters.", statusCode: StatusCodes.Status400BadRequest);
        }

        if (!int.TryParse(top ?? "5", out var count) || count is < 1 or > 50)
        {
            return Results.Problem("top must be a number from 1 to 50.", statusCode: StatusCodes.Status400BadRequest);
        }

        if (lang is not (null or "" or "de" or "en"))
        {
            return Results.Problem("lang must be de or en.", statusCode: StatusCodes.Status400BadRequest);
        }

        var found = search.Find(RedactedText.From(q, redactor).Words, count);
        return Results.Ok(new
        {
            query = q,
            results = (found.IsFound ? found.Passages : []).Select(p => new
            {
                id = p.Article.Id,
                section = p.Section.Slug,
                title = p.Article.Title,
                snippet = Snippet(p),
                score = Math.Round(p.Score, 4),
                url = $"/wissen/{p.Article.Id}#{p.Section.Slug}",
            }),
        });
    }

    private static RazorComponentResult<SearchPage> SearchPage(string? q, [FromServices] KnowledgeSearch search, [FromServices] Redactor redactor)
    {
        var query = q is { Length: > LongestQuery } ? q[..LongestQuery] : q;
        var found = string.IsNullOrWhiteSpace(query) ? null : search.Find(RedactedText.From(query, redactor).Words, 10);
        return new RazorComponentResult<SearchPage>(new { Query = query, Passages = found is { IsFound: true } ? found.Passages : [] });
    }

    private static IResult Article(string id, [FromServices] KnowledgeLibrary library)
    {
        var knowledge = library.Current;
        return knowledge.Articles.TryGetValue(id, out var article)
            ? new RazorComponentResult<ArticlePage>(new { Article = article, Office = knowledge.Offices.GetValueOrDefault(article.Header.Office) })
            : new RazorComponentResult<NotFoundPage> { StatusCode = StatusCodes.Status404NotFound };
    }
}
