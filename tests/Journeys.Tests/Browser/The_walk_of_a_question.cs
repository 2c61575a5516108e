using System.Text.RegularExpressions;
using CitizenAssistant.Journeys.Tests.Application;
using Microsoft.Playwright;

namespace CitizenAssistant.Journeys.Tests.Browser;

/// <summary>Ask, sourced answer, objection, enquiry, claim, reply, citizen reads it, close: in a real browser, from an empty installation on.</summary>
[Collection(BrowserTests.Name)]
public sealed partial class The_walk_of_a_question(FurnishedApplication other)
{
    private const string Reply = "Guten Tag, bitte senden Sie Ihren Widerspruch unterschrieben an die Stelle, die oben auf dem Bescheid steht.";

    /// <summary>The application takes less than one; a busy machine may take some more.</summary>
    private const float OnTheOpenPage = 5_000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task leads_to_an_answer_and_to_a_caseworker(bool withScript)
    {
        await using var application = await RunningApplication.StartAsync(Ct);
        await using var citizen = await other.Chromium.VisitAsync(application, new() { JavaScriptEnabled = withScript });
        await using var caseworker = await other.Chromium.VisitAsync(application);
        var chat = new CitizenPage(citizen.Page, withScript);
        var desk = new StaffPages(caseworker.Page);

        await AskAndFollowTheSourceAsync(chat);
        await Screenshots.TakeAsync(citizen.Page, withScript, "page");
        var number = await ObjectAsync(chat);
        await desk.SignInForTheFirstTimeAsync(StaffPages.FirstAdministrator, await StaffPages.OneTimePasswordAsync(application, Ct));
        await ClaimAsync(desk, number);
        await chat.ReadAsync($"Eine Person hat Ihre Anfrage {number} übernommen", OnTheOpenPage);
        await Assertions.Expect(chat.Standing).ToContainTextAsync("Eine Person hat sie übernommen");
        await ReplyAsync(desk, chat);
        await Screenshots.TakeAsync(caseworker.Page, withScript, "desk");
        await desk.CloseAsync();
        await chat.ReadAsync($"Ihre Anfrage {number} ist abgeschlossen", OnTheOpenPage);
        await Assertions.Expect(chat.Standing).ToHaveCountAsync(0);
        await AskAgainAsync(chat);

        Assert.Equal(["assistant.chat"], await citizen.CookiesAsync());
        Assert.Equal(["assistant.antiforgery", "assistant.staff"], await caseworker.CookiesAsync());
        citizen.AssertNothingToComplainAbout();
        caseworker.AssertNothingToComplainAbout();
    }

    private static async Task AskAndFollowTheSourceAsync(CitizenPage chat)
    {
        await chat.OpenAsync();
        await Assertions.Expect(chat.Messages).ToHaveCountAsync(1);
        await Assertions.Expect(chat.Messages.First).ToContainTextAsync("KI-Assistenten der Stadt Stuttgart");

        var answer = await chat.AskAsync(Questions.Costs);
        await Assertions.Expect(answer).ToContainTextAsync("€");
        await Assertions.Expect(answer).ToContainTextAsync("Zuständig:");
        await answer.GetByRole(AriaRole.Link, new() { Name = "Personalausweis beantragen: Kosten" }).ClickAsync();

        await Assertions.Expect(chat.Page).ToHaveURLAsync(SourceUrl());
        await Assertions.Expect(chat.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Personalausweis beantragen");
        await Assertions.Expect(chat.Page.Locator("#kosten").GetByRole(AriaRole.Heading, new() { Name = "Kosten" })).ToBeInViewportAsync();
        await chat.Page.GoBackAsync();
        await Assertions.Expect(chat.Messages).ToHaveCountAsync(3);
    }

    private static async Task<string> ObjectAsync(CitizenPage chat)
    {
        var handover = await chat.AskAsync(Questions.Objection);
        await Assertions.Expect(handover).ToContainTextAsync("Dieser Chat ist kein Widerspruch");
        await Assertions.Expect(handover).ToContainTextAsync("wahrt keine Frist");
        var number = await CitizenPage.EnquiryNumberIn(handover);
        await Assertions.Expect(chat.Standing).ToContainTextAsync(number);
        await Assertions.Expect(chat.Standing).ToContainTextAsync("Platz 1");
        return number;
    }

    private static async Task ClaimAsync(StaffPages desk, string number)
    {
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "Wartend (1)" })).ToBeVisibleAsync();
        await desk.OpenAsync(number);
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("R5");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Log)).ToContainTextAsync(Questions.Objection);
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = SourceGiven() }).First).ToBeVisibleAsync();
        await desk.ClaimAsync();
    }

    private static async Task ReplyAsync(StaffPages desk, CitizenPage chat)
    {
        await desk.ReplyAsync(Reply);
        var message = await chat.ReadAsync(Reply, OnTheOpenPage);
        await Assertions.Expect(message).ToContainTextAsync("Mensch");
        await Assertions.Expect(message).Not.ToContainTextAsync("KI");
        await Assertions.Expect(message).ToContainTextAsync("Stuttgart"); // the department's name, not the person's
    }

    private static async Task AskAgainAsync(CitizenPage chat)
    {
        var answer = await chat.AskAsync("Und wie lange dauert das?");
        await Assertions.Expect(answer).ToContainTextAsync("Quelle:");
    }

    [GeneratedRegex("/wissen/personalausweis-beantragen#kosten$")]
    private static partial Regex SourceUrl();

    [GeneratedRegex("^Personalausweis beantragen – Kosten")]
    private static partial Regex SourceGiven();
}
