using System.Net;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Web;

public sealed class A_chat_without_script(WebSite site) : IClassFixture<WebSite>
{
    [Fact]
    public async Task shows_question_and_answer_after_one_form()
    {
        using var browser = site.Browser();

        using var page = await WebSite.ReadAsync(await SayAsync(browser, "Was kostet ein neuer Personalausweis?"));

        Assert.Equal(["Was kostet ein neuer Personalausweis?"], WebSite.Messages(page, "citizen"));
        Assert.Contains("46 €", Assert.Single(WebSite.Messages(page, "assistant")), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#neu.message--assistant"));
    }

    [Fact]
    public async Task links_its_sources_on_the_address_the_citizen_came_by()
    {
        using var browser = site.Browser();

        using var page = await WebSite.ReadAsync(await SayAsync(browser, "Was kostet ein neuer Personalausweis?"));

        Assert.NotNull(page.QuerySelector("a[href='/wissen/personalausweis-beantragen#kosten']"));
    }

    [Fact]
    public async Task jumps_to_what_is_new()
    {
        using var browser = site.Browser(followsRedirects: false);
        using var page = await WebSite.OpenAsync(browser);

        using var answer = await WebSite.SayAsync(browser, page, "Hallo");

        Assert.Equal((HttpStatusCode.Redirect, "/#neu"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task takes_a_first_message_sent_three_times_once()
    {
        using var browser = site.Browser(followsRedirects: false);
        using var page = await WebSite.OpenAsync(browser);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => WebSite.SayAsync(browser, page, "Ich möchte mit einem Menschen sprechen")));

        using var after = await WebSite.OpenAsync(browser);
        Assert.Single(WebSite.Messages(after, "citizen"));
        Assert.Single(WebSite.Messages(after, "assistant"));
        Assert.Single(after.QuerySelectorAll(".standing"));
    }

    [Fact]
    public async Task takes_other_words_from_a_form_already_sent()
    {
        using var browser = site.Browser();
        using var page = await WebSite.OpenAsync(browser);

        await WebSite.SayAsync(browser, page, "Was kostet ein Personalausweis?");
        using var after = await WebSite.ReadAsync(await WebSite.SayAsync(browser, page, "Wo ist das Fundbüro?"));

        Assert.Equal(2, WebSite.Messages(after, "citizen").Count());
    }

    [Theory]
    [InlineData("", "Bitte schreiben Sie Ihre Frage in das Feld.")]
    [InlineData(" \u202E\u0007 ", "Bitte schreiben Sie Ihre Frage in das Feld.")]
    [InlineData(null, "Ihre Nachricht hat 2.001 Zeichen. Bitte kürzen Sie sie auf höchstens 2.000.")]
    public async Task says_at_the_field_what_is_wrong(string? typed, string sentence)
    {
        using var browser = site.Browser();

        using var answer = await SayAsync(browser, typed ?? new string('x', 2001));
        using var page = await WebSite.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(sentence, page.QuerySelector("#text-error")!.Words());
    }

    [Fact]
    public async Task is_gone_from_the_screen_when_hidden()
    {
        using var browser = site.Browser();
        await SayAsync(browser, "Was kostet ein Personalausweis?");

        using var page = await WebSite.ReadAsync(await browser.PostAsync("/chat/verbergen", null, WebSite.Ct));

        Assert.Empty(WebSite.Messages(page, "citizen"));
    }

    [Fact]
    public async Task begins_anew_after_it_was_deleted()
    {
        using var browser = site.Browser();
        await SayAsync(browser, "Was kostet ein Personalausweis?");

        using var deleted = await WebSite.ReadAsync(await SayAsync(browser, "Diesen Chat löschen"));
        using var fresh = await WebSite.ReadAsync(await WebSite.SayAsync(browser, deleted, "Wo ist das Fundbüro?"));

        Assert.Empty(WebSite.Messages(deleted, "citizen"));
        Assert.True(deleted.QuerySelector("[data-form]")!.HasAttribute("hidden"));
        Assert.Equal(["Wo ist das Fundbüro?"], WebSite.Messages(fresh, "citizen"));
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task takes_no_words_that_another_site_sends(string from)
    {
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", from);

        using var answer = await browser.PostAsync("/chat", WebSite.Fields(("text", "Hallo")), WebSite.Ct);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task stays_inside_the_portal_that_embeds_it()
    {
        using var browser = site.Browser(followsRedirects: false);
        using var page = await WebSite.OpenAsync(browser, "/?eingebettet=1");

        using var answer = await WebSite.SayAsync(browser, page, "Hallo");

        Assert.Equal("/?eingebettet=1#neu", answer.Headers.Location?.OriginalString);
    }

    private static async Task<HttpResponseMessage> SayAsync(HttpClient browser, string text)
    {
        using var page = await WebSite.OpenAsync(browser);
        return await WebSite.SayAsync(browser, page, text);
    }
}
