using Microsoft.Playwright;

namespace CitizenAssistant.Journeys.Tests.Browser;

/// <summary>The citizen's walk by keyboard alone.</summary>
[Collection(BrowserTests.Name)]
public sealed class A_citizen_without_a_mouse(FurnishedApplication application)
{
    private const int FarthestTab = 60;

    [Fact]
    public async Task asks_reads_the_source_hands_over_and_withdraws()
    {
        await using var visitor = await application.VisitAsync("nobody");
        var (page, chat) = (visitor.Page, new CitizenPage(visitor.Page, hasScript: true));
        await chat.OpenAsync();

        await TabToAsync(page, chat.Box);
        await page.Keyboard.TypeAsync(Questions.Costs);
        await page.Keyboard.PressAsync("Enter");
        await chat.ReplyAsync(1);
        await Assertions.Expect(chat.Box).ToBeFocusedAsync();
        await Assertions.Expect(chat.Box).ToHaveValueAsync("");

        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Welche Unterlagen?" }), "Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        var documents = await chat.ReplyAsync(3);

        await TabToAsync(page, documents.GetByRole(AriaRole.Link, new() { Name = "Personalausweis beantragen: Unterlagen" }), "Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Personalausweis beantragen");
        await page.GoBackAsync(); // the browser's own keys do not work in a browser without a window
        await Assertions.Expect(chat.Messages).ToHaveCountAsync(5);

        await TabToAsync(page, chat.Box);
        await page.Keyboard.TypeAsync(Questions.Objection);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(chat.Standing).ToBeVisibleAsync();
        await chat.ReplyAsync(5);

        await TabToAsync(page, chat.Standing.GetByRole(AriaRole.Button, new() { Name = "Übergabe zurückziehen" }), "Shift+Tab");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(await chat.ReplyAsync(7)).ToContainTextAsync("zurückgezogen");
        await Assertions.Expect(chat.Standing).ToHaveCountAsync(0);
        visitor.AssertNothingToComplainAbout();
    }

    [Fact]
    public async Task and_without_script_sends_with_the_button()
    {
        await using var visitor = await application.VisitAsync("nobody", new() { JavaScriptEnabled = false });
        var (page, chat) = (visitor.Page, new CitizenPage(visitor.Page, hasScript: false));
        await chat.OpenAsync();

        await TabToAsync(page, chat.Box);
        await page.Keyboard.TypeAsync(Questions.Costs);
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Senden", Exact = true }));
        await page.Keyboard.PressAsync("Enter");

        await chat.ReplyAsync(1);
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Welche Unterlagen?" }));
        await page.Keyboard.PressAsync("Enter");
        await chat.ReplyAsync(3);
    }

    /// <summary>Presses the key until the element has the focus, and checks that this can be seen.</summary>
    private static async Task TabToAsync(IPage page, ILocator target, string key = "Tab")
    {
        await Assertions.Expect(target).ToBeVisibleAsync();
        for (var presses = 0; !await target.EvaluateAsync<bool>("element => element === document.activeElement"); presses++)
        {
            Assert.True(presses < FarthestTab, $"{target} cannot be reached by {key}");
            await page.Keyboard.PressAsync(key);
        }

        Assert.True(await target.EvaluateAsync<bool>("element => { const style = getComputedStyle(element); return style.outlineStyle !== 'none' || style.boxShadow !== 'none'; }"), $"{target} has the focus, but nobody sees it");
    }
}
