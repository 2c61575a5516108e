using System.Net;
using Microsoft.Extensions.Options;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Web;

public sealed class The_headers_of_a_page(WebSite site) : IClassFixture<WebSite>
{
    private const string Portal = "frame-ancestors 'self' https://www.stuttgart.de https://service.stuttgart.de";

    [Theory]
    [InlineData("/")]
    [InlineData("/suche")]
    [InlineData("/hinweise")]
    [InlineData("/wissen/gibt-es-nicht")]
    [InlineData("/assistant.css")]
    [InlineData("/anmelden")]
    public async Task allow_scripts_styles_and_connections_of_our_own_only(string path)
    {
        using var answer = await GetAsync(path);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", Portal)]
    [InlineData("/?eingebettet=1", Portal)]
    [InlineData("/chat", Portal)] // a refused form is shown there
    [InlineData("/suche", "frame-ancestors 'none'")]
    [InlineData("/anmelden", "frame-ancestors 'none'")]
    public async Task let_the_portal_embed_the_chat_and_nothing_else(string path, string frames)
    {
        using var answer = await GetAsync(path);

        Assert.EndsWith(frames, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Content-Type-Options", "nosniff")]
    [InlineData("Referrer-Policy", "no-referrer")]
    [InlineData("Cross-Origin-Opener-Policy", "same-origin")]
    [InlineData("Cache-Control", "no-store")]
    public async Task keep_the_conversation_to_the_browser(string header, string value)
    {
        using var answer = await GetAsync("/");

        Assert.Equal(value, Assert.Single(answer.Headers.GetValues(header)));
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/suche?q=hund", true)]
    [InlineData("/wissen/personalausweis-beantragen", true)]
    [InlineData("/assistant.css", true)]
    [InlineData("/chat.js", true)]
    [InlineData("/anmelden", false)] // a page with a secret could give it away by its length
    public async Task say_that_public_pages_and_files_are_compressed(string path, bool isCompressed)
    {
        using var answer = await GetAsync(path, "br, gzip");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(isCompressed, answer.Content.Headers.ContentEncoding.Count == 1);
    }

    [Fact]
    public async Task never_come_with_a_compressed_token()
    {
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");

        using var answer = await browser.PostAsync("/chat/token", null, WebSite.Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("gzip, deflate, br")]
    [InlineData("gzip")]
    public async Task belong_to_a_page_of_little_weight(string accepted)
    {
        var weight = 0L;
        foreach (var path in new[] { "/", "/assistant.css", "/chat.js", "/favicon.svg" })
        {
            using var answer = await GetAsync(path, accepted);
            weight += (await answer.Content.ReadAsByteArrayAsync(WebSite.Ct)).Length;
        }

        Assert.InRange(weight, 1_000, 60_000 / 4); // the limit is 60 KB; there is no reason to come near it
    }

    [Fact]
    public async Task let_the_browser_keep_files_until_they_change()
    {
        using var first = await GetAsync("/chat.js");
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await browser.GetAsync("/chat.js", WebSite.Ct);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("PublicUrl", "stuttgart.de")]
    [InlineData("PublicUrl", "ftp://stuttgart.de")]
    [InlineData("EmbeddedBy:0", "https://www.stuttgart.de/portal")]
    [InlineData("EmbeddedBy:0", "https://www.stuttgart.de; script-src *")]
    public async Task are_not_sent_at_all_when_a_setting_is_wrong(string setting, string value)
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => Application.StartAsync(null, $"--{setting}", value));

        Assert.StartsWith(setting.Split(':')[0] + ": ", Assert.Single(refusal.Failures), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? accepted = null)
    {
        using var browser = site.Browser();
        if (accepted is not null)
        {
            browser.DefaultRequestHeaders.Add("Accept-Encoding", accepted);
        }

        return await browser.GetAsync(path, WebSite.Ct);
    }
}
