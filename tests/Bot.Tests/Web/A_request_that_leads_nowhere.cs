using System.Net;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Web;

public sealed class A_request_that_leads_nowhere(WebSite site) : IClassFixture<WebSite>
{
    [Theory]
    [InlineData("/gibt-es-nicht")]
    [InlineData("/wissen/gibt-es-nicht")]
    [InlineData("/wissen/..%2f..%2fetc%2fpasswd")]
    [InlineData("/favicon.ico")]
    public async Task gets_a_page_that_knows_a_way_on(string path)
    {
        using var browser = site.Browser();

        using var answer = await browser.GetAsync(path, WebSite.Ct);
        using var page = await WebSite.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Diese Seite gibt es nicht", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='tel:115']"));
    }

    [Theory]
    [InlineData("/v3/directline/gibt-es-nicht", "NotFound")]
    [InlineData("/v3/directline/tokens/generate", "MethodNotAllowed")]
    public async Task gets_an_error_of_the_protocol_it_speaks(string path, string code)
    {
        using var browser = site.Browser();

        var body = await (await browser.GetAsync(path, WebSite.Ct)).Content.ReadAsStringAsync(WebSite.Ct);

        Assert.StartsWith($"{{\"error\":{{\"code\":\"{code}\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task gets_problem_details_from_the_search()
    {
        using var browser = site.Browser();

        using var answer = await browser.GetAsync("/api/gibt-es-nicht", WebSite.Ct);

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task gets_a_sentence_when_it_is_far_too_large()
    {
        using var browser = site.Browser();

        using var answer = await browser.PostAsync("/chat", WebSite.Fields(("text", new string('x', 2_000_000))), WebSite.Ct);
        using var page = await WebSite.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("Das hat nicht geklappt", page.QuerySelector("h1")!.TextContent);
    }
}
