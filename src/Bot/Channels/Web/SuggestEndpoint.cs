using CitizenAssistant.Knowledge.Search;
using Microsoft.AspNetCore.Mvc;

namespace CitizenAssistant.Bot.Channels.Web;

/// <summary>Titles for what is being typed into the search. Letters are compared, kept nowhere and sent on to nobody, so they are not redacted.</summary>
internal static class SuggestEndpoint
{
    private const int LongestQuery = 100;

    public static void MapSuggestions(this IEndpointRouteBuilder app) => app.MapGet("/api/suggest", Suggest);

    private static IResult Suggest(string? q, [FromServices] SuggestArticles suggest) =>
        string.IsNullOrWhiteSpace(q) || q.Length > LongestQuery
            ? Results.Problem($"q must have 1 to {LongestQuery} characters.", statusCode: StatusCodes.Status400BadRequest)
            : Results.Ok(new
            {
                suggestions = suggest.Find(q).Select(found => new { id = found.Id, title = found.Title, name = found.Name, url = $"/wissen/{found.Id}" }),
            });
}
