using CitizenAssistant.Conformance.Programs;
using CitizenAssistant.Journeys.Tests;
using CitizenAssistant.Journeys.Tests.Application;
using CitizenAssistant.Journeys.Tests.Browser;
using Microsoft.Playwright;

namespace CitizenAssistant.Conformance.WebChat;

/// <summary>botframework-webchat as <c>samples/webchat</c> shows it, in a browser.</summary>
[Collection(ForeignParts.Name)]
public sealed class Web_Chat_from_npm(ForeignParts parts)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task shows_answers_quick_replies_a_hand_over_and_a_caseworkers_reply()
    {
        using var sample = await StartSampleAsync();
        await using var citizen = await parts.Chromium.VisitAsync(sample.Address, [parts.Application.Address]);
        await using var caseworker = await parts.Chromium.VisitAsync(parts.Application);
        var (page, desk) = (citizen.Page, new StaffPages(caseworker.Page));
        await page.GotoAsync("/");
        await Assertions.Expect(page.GetByText("Verbunden").First).ToBeAttachedAsync(); // before that, the client does not send

        await SayAsync(page, Questions.Costs);
        var answer = Message(page, "Quelle:");
        await Assertions.Expect(answer).ToContainTextAsync("€");
        await Assertions.Expect(answer.GetByRole(AriaRole.Link).First).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("/wissen/"));

        await SayAsync(page, "Ausweis");
        var choice = page.GetByRole(AriaRole.Button, new() { Name = "Personalausweis" }).First;
        await choice.ClickAsync();
        await Assertions.Expect(Message(page, "Quelle:")).ToHaveCountAsync(2);

        await SayAsync(page, Questions.Objection);
        var handover = Message(page, "Ihre Anfrage");
        await Assertions.Expect(handover).ToBeVisibleAsync();
        var number = System.Text.RegularExpressions.Regex.Match(await handover.InnerTextAsync(), @"\d\d-\d{5}").Value;

        await desk.SignInForTheFirstTimeAsync(StaffPages.FirstAdministrator, await StaffPages.OneTimePasswordAsync(parts.Application, Ct));
        await desk.OpenAsync(number);
        await desk.ClaimAsync();
        await desk.ReplyAsync("Ihr Widerspruch ist bei uns eingegangen. Wir prüfen ihn.");

        await Assertions.Expect(Message(page, "Wir prüfen ihn.")).ToBeVisibleAsync();
        await Screenshots.TakeAsync(page, withScript: true, "web-chat");
    }

    private Task<NodeServer> StartSampleAsync() => NodeServer.StartAsync(
        Path.Combine("samples", "webchat", "server.mjs"),
        new Dictionary<string, string>
        {
            ["ASSISTANT"] = parts.Address,
            ["SECRET"] = RunningApplication.Secret,
            ["PORT"] = $"{FreePort.Find()}",
            ["WEBCHAT_BUNDLE"] = Clients.WebChatBundle,
        },
        Ct);

    private static async Task SayAsync(IPage page, string text)
    {
        var box = page.Locator("[data-id='webchat-sendbox-input']");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    private static ILocator Message(IPage page, string text) => page.Locator(".webchat__basic-transcript__activity").Filter(new() { HasText = text });
}
