using CitizenAssistant.Journeys.Tests.Application;
using CitizenAssistant.Journeys.Tests.DirectLine;
using Microsoft.Playwright;

namespace CitizenAssistant.Journeys.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class A_conversation_that_a_caseworker_holds(FurnishedApplication application)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_left_alone_by_the_assistant_until_it_is_given_back()
    {
        await using var citizen = await application.VisitAsync("nobody");
        await using var caseworker = await application.VisitAsync("caseworker");
        var (chat, desk) = (new CitizenPage(citizen.Page, hasScript: true), new StaffPages(caseworker.Page));
        await chat.OpenAsync();
        var number = await CitizenPage.EnquiryNumberIn(await chat.AskAsync(Questions.Objection));
        await chat.AskAsync(Questions.Costs); // still answered while the enquiry waits
        await caseworker.Page.GotoAsync("/faelle");
        await desk.OpenAsync(number);
        await Assertions.Expect(caseworker.Page.GetByRole(AriaRole.Log)).ToContainTextAsync(Questions.Objection);
        await Assertions.Expect(caseworker.Page.GetByRole(AriaRole.Log)).Not.ToContainTextAsync(Questions.Costs); // not the caseworker's affair
        await desk.ClaimAsync();
        await chat.ReadAsync("übernommen", 30_000);

        await chat.Box.FillAsync("Der Bescheid ist vom Montag.");
        await chat.Box.PressAsync("Enter");
        await Assertions.Expect(caseworker.Page.GetByRole(AriaRole.Log)).ToContainTextAsync("Der Bescheid ist vom Montag.");
        await Assertions.Expect(chat.Messages.Last).ToContainTextAsync("Der Bescheid ist vom Montag.");

        await caseworker.Page.GetByRole(AriaRole.Button, new() { Name = "An den Assistenten zurückgeben" }).ClickAsync();
        await chat.ReadAsync("an mich zurückgegeben", 30_000);
        await Assertions.Expect(await chat.AskAsync(Questions.Costs)).ToContainTextAsync("Quelle:");
        citizen.AssertNothingToComplainAbout();
        caseworker.AssertNothingToComplainAbout();
    }

    [Fact]
    public async Task has_the_reply_once_even_when_the_process_is_killed_as_soon_as_it_is_sent()
    {
        await using var installation = await RunningApplication.StartAsync(Ct);
        await using var caseworker = await application.Chromium.VisitAsync(installation);
        var conversation = await new DirectLineClient(installation.Http).StartAsync(Ct);
        var number = (await conversation.AskAsync(Questions.Person, Ct)).EnquiryNumber!;
        var desk = new StaffPages(caseworker.Page);
        await desk.SignInForTheFirstTimeAsync(StaffPages.FirstAdministrator, await StaffPages.OneTimePasswordAsync(installation, Ct));
        await desk.OpenAsync(number);
        await desk.ClaimAsync();
        await desk.ReplyAsync("Wir melden uns morgen.");
        installation.Kill();

        await installation.StartAsync(Ct);

        var reply = await Until.FoundAsync("the reply", async () => (await FromCaseworkerAsync(conversation)) is [var only, ..] ? only : null, Ct);
        Assert.Equal(("Wir melden uns morgen.", "human", "answered"), (reply.Words, reply.Route, reply.EnquiryState));
        installation.Kill(); // what was delivered is not delivered again by the next start
        await installation.StartAsync(Ct);
        await (await new DirectLineClient(installation.Http).StartAsync(Ct)).AskAsync(Questions.Costs, Ct);
        Assert.Single(await FromCaseworkerAsync(conversation));
    }

    private static async Task<IReadOnlyList<Said>> FromCaseworkerAsync(DirectLineConversation conversation) =>
        [.. (await conversation.HistoryAsync(Ct)).Where(said => said.Assistant?["author"]?.GetValue<string>() == "caseworker")];
}
