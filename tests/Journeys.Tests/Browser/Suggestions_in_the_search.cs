using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CitizenAssistant.Journeys.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class Suggestions_in_the_search(FurnishedApplication application)
{
    [Fact]
    public async Task are_announced_and_chosen_with_the_keys()
    {
        await using var visitor = await application.VisitAsync("nobody");
        var (page, box, list) = await TypeAsync(visitor, "hundest");

        await Assertions.Expect(list).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Auswahl mit den Pfeiltasten");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-activedescendant", "vorschlag-0");
        await Assertions.Expect(list.GetByRole(AriaRole.Option).First).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Hund");
        visitor.AssertNothingToComplainAbout();
    }

    [Fact]
    public async Task close_with_escape_and_leave_the_form_as_it_was()
    {
        await using var visitor = await application.VisitAsync("nobody");
        var (page, box, list) = await TypeAsync(visitor, "hundest");

        await Assertions.Expect(list).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(list).ToBeHiddenAsync();
        await Assertions.Expect(box).ToHaveValueAsync("hundest");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/suche\\?q=hundest$"));
    }

    [Fact]
    public async Task are_accessible_and_can_be_tapped()
    {
        await using var visitor = await application.VisitAsync("nobody");
        var (page, _, list) = await TypeAsync(visitor, "personal");

        await Assertions.Expect(list).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        var result = await page.RunAxe();
        Assert.NotEmpty(result.Passes);
        Assert.Empty(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}")));
        await Screenshots.TakeAsync(page, withScript: true, "search");

        await list.GetByRole(AriaRole.Option).First.ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("ersonalausweis");
        visitor.AssertNothingToComplainAbout();
    }

    private static async Task<(IPage Page, ILocator Box, ILocator List)> TypeAsync(Visitor visitor, string text)
    {
        var page = visitor.Page;
        await page.GotoAsync("/suche");
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "Was suchen Sie?" });
        await box.FocusAsync();
        await page.Keyboard.TypeAsync(text);
        return (page, box, page.GetByRole(AriaRole.Listbox, new() { Name = "Vorschläge" }));
    }
}
