using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Web;

public sealed class Suggestions_while_typing(WebSite site) : IClassFixture<WebSite>
{
    [Fact]
    public async Task name_articles_with_their_page()
    {
        using var browser = site.Browser();

        var found = await browser.GetFromJsonAsync<JsonElement>("/api/suggest?q=personalausw", WebSite.Ct);

        var suggestions = found.GetProperty("suggestions").EnumerateArray().ToArray();
        Assert.InRange(suggestions.Length, 1, 8);
        Assert.Contains(suggestions, suggestion => suggestion.GetProperty("id").GetString() == "personalausweis-beantragen"
            && suggestion.GetProperty("url").GetString() == "/wissen/personalausweis-beantragen");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=%20")]
    public async Task need_a_letter(string query)
    {
        using var browser = site.Browser();

        using var answer = await browser.GetAsync("/api/suggest" + query, WebSite.Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task are_refused_for_more_than_anybody_types()
    {
        using var browser = site.Browser();

        using var answer = await browser.GetAsync("/api/suggest?q=" + new string('a', 101), WebSite.Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task are_an_addition_to_a_form_that_works_without()
    {
        using var browser = site.Browser();

        var page = await WebSite.OpenAsync(browser, "/suche");

        Assert.Equal("search", page.QuerySelector("form[action='/suche'] #q")!.GetAttribute("type"));
        Assert.NotNull(page.QuerySelector("script[type=module][src='/suche.js']"));
    }
}
