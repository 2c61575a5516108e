using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CitizenAssistant.Journeys.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class Every_page(FurnishedApplication application)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>Who looks at what.</summary>
    public static TheoryData<string, string, string> Pages { get; } = new()
    {
        { "empty chat", "nobody", "/" },
        { "chat with an answer", "answered", "/" },
        { "chat with an enquiry and a caseworker's reply", "objecting", "/" },
        { "chat inside another page", "answered", "/?eingebettet=1" },
        { "empty search", "nobody", "/suche" },
        { "search", "nobody", "/suche?q=Personalausweis" },
        { "search without result", "nobody", "/suche?q=Quastenflosser" },
        { "article", "nobody", "/wissen/personalausweis-beantragen" },
        { "notices", "nobody", "/hinweise" },
        { "missing page", "nobody", "/gibt-es-nicht" },
        { "sign-in", "nobody", "/anmelden" },
        { "password", "caseworker", "/anmelden/passwort" },
        { "queue", "caseworker", "/faelle" },
        { "ended enquiries", "caseworker", "/faelle?stand=beendet" },
        { "a waiting enquiry", "caseworker", "/faelle/{waiting}" },
        { "a held enquiry", "caseworker", "/faelle/{held}" },
        { "an unknown enquiry", "caseworker", "/faelle/26-99999" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task is_accessible_in_light_and_dark_and_narrow(string name, string person, string path)
    {
        await using var visitor = await application.VisitAsync(person);
        var page = visitor.Page;
        await page.GotoAsync(path.Replace("{waiting}", application.WaitingEnquiry, StringComparison.Ordinal).Replace("{held}", application.HeldEnquiry, StringComparison.Ordinal));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        await AssertNothingFoundAsync(page, "wide and light");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
        await page.SetViewportSizeAsync(320, 640);
        Assert.InRange(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), 1, 320);
        await AssertNothingFoundAsync(page, "narrow and dark");
        if (name != "missing page")
        {
            visitor.AssertNothingToComplainAbout();
        }
    }

    private static async Task AssertNothingFoundAsync(IPage page, string how)
    {
        var result = await page.RunAxe(Rules);

        Assert.NotEmpty(result.Passes);
        Assert.Empty(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{how}: {violation.Id}: {node.Html}: {string.Join(' ', node.Any.Select(check => check.Message))}")));
    }
}
