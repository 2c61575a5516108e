using Microsoft.Playwright;

namespace CitizenAssistant.Journeys.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class An_article_on_paper(FurnishedApplication application)
{
    [Fact]
    public async Task has_no_buttons_and_spells_out_its_links()
    {
        await using var visitor = await application.VisitAsync("nobody");
        var page = visitor.Page;
        await page.GotoAsync("/wissen/personalausweis-beantragen");

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Stand: ")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#stelle")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".page-header nav, .article__sections, .article__chat").Filter(new() { Visible = true })).ToHaveCountAsync(0);
        var link = page.Locator("#online a").First;
        Assert.Contains((await link.GetAttributeAsync("href"))!, await link.EvaluateAsync<string>("link => getComputedStyle(link, '::after').content"), StringComparison.Ordinal);
    }
}
