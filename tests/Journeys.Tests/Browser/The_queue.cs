using System.Text.RegularExpressions;
using CitizenAssistant.Journeys.Tests.Application;
using Microsoft.Playwright;

namespace CitizenAssistant.Journeys.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed partial class The_queue(FurnishedApplication application)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task shows_a_new_enquiry_without_loading_the_page_again()
    {
        await using var caseworker = await application.VisitAsync("caseworker");
        await using var citizen = await application.VisitAsync("nobody");
        var (desk, chat) = (new StaffPages(caseworker.Page), new CitizenPage(citizen.Page, hasScript: true));
        await caseworker.Page.GotoAsync("/faelle");
        await caseworker.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await chat.OpenAsync();

        var number = await CitizenPage.EnquiryNumberIn(await chat.AskAsync(Questions.Person));

        await Assertions.Expect(desk.InQueue(number)).ToBeVisibleAsync();
        await Assertions.Expect(caseworker.Page.GetByRole(AriaRole.Status)).ToContainTextAsync(number);
    }

    [Fact]
    public async Task gives_an_enquiry_to_one_of_two_who_claim_it_at_once_and_tells_the_other()
    {
        await using var first = await application.VisitAsync("caseworker");
        await using var second = await application.VisitAsync("nobody");
        var desks = new[] { new StaffPages(first.Page), new StaffPages(second.Page) };
        await desks[1].SignInForTheFirstTimeAsync("bert", await StaffPages.AddAsync(application.Application, "bert", "caseworker", Ct));
        await using var citizen = await application.VisitAsync("nobody");
        var chat = new CitizenPage(citizen.Page, hasScript: true);
        await chat.OpenAsync();
        var number = await CitizenPage.EnquiryNumberIn(await chat.AskAsync(Questions.Person));
        var buttons = new List<IElementHandle>();
        foreach (var desk in desks)
        {
            await desk.Page.GotoAsync($"/faelle/{number}");
            var button = desk.Page.GetByRole(AriaRole.Button, new() { Name = "Fall übernehmen" });
            await Assertions.Expect(button).ToBeEnabledAsync();
            buttons.Add(await button.ElementHandleAsync());
        }

        await Task.WhenAll(buttons.Select(button => button.EvaluateAsync("button => button.click()")));

        var winning = await Until.FoundAsync("one of them to have it", () => WinnerAsync(desks), Ct);
        var winner = Array.IndexOf(desks, winning);
        await Assertions.Expect(desks[1 - winner].Page.GetByText(new Regex($"(Diesen Fall hat gerade|In Bearbeitung bei) {(winner == 0 ? StaffPages.FirstAdministrator : "bert")}")).First).ToBeVisibleAsync();
        await Assertions.Expect(desks[1 - winner].Page.GetByLabel("Antwort", new() { Exact = true })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task is_closed_to_everybody_without_the_role()
    {
        await using var nobody = await application.VisitAsync("nobody");
        await using var editor = await application.VisitAsync("nobody");
        var password = await StaffPages.AddAsync(application.Application, "edda", "editor", Ct);
        var desk = new StaffPages(editor.Page);
        await desk.SignInAsync("edda", password);

        foreach (var path in new[] { "/faelle", $"/faelle/{application.HeldEnquiry}" })
        {
            await nobody.Page.GotoAsync(path);
            await Assertions.Expect(nobody.Page.GetByRole(AriaRole.Heading, new() { Name = "Anmelden" })).ToBeVisibleAsync();
            await editor.Page.GotoAsync(path);
            await Assertions.Expect(editor.Page.GetByText(Questions.Objection)).ToHaveCountAsync(0);
            await Assertions.Expect(editor.Page.GetByRole(AriaRole.Heading, new() { NameRegex = Refusal() })).ToBeVisibleAsync();
        }
    }

    private static async Task<StaffPages?> WinnerAsync(StaffPages[] desks)
    {
        var outcomes = await Task.WhenAll(desks.Select(desk => desk.Outcome.InnerTextAsync()));
        return desks.Zip(outcomes).Where(pair => pair.Second == "Sie haben den Fall übernommen.").Select(pair => pair.First).SingleOrDefault();
    }

    [GeneratedRegex("^(Keine Berechtigung|Passwort ändern)$")]
    private static partial Regex Refusal();
}
