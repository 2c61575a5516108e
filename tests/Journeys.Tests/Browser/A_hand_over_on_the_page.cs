using Microsoft.Playwright;

namespace CitizenAssistant.Journeys.Tests.Browser;

/// <summary>The five parts of a hand-over as a citizen sees them, one request of each kind, with and without script.</summary>
[Collection(BrowserTests.Name)]
public sealed class A_hand_over_on_the_page(FurnishedApplication other, OneRunningApplication one) : IClassFixture<OneRunningApplication>
{
    /// <summary>The request, its class, how the reply begins, and a word of the help.</summary>
    public static TheoryData<string, string, string, string> Requests => new()
    {
        { "R1", "Bekomme ich Wohngeld, wenn ich 1.300 Euro verdiene?", "Darüber entscheidet ein Mensch: Wohngeldstellen", "Warten Sie mit dem Antrag deshalb nicht" },
        { "R3", "Hiermit beantrage ich Wohngeld ab dem 1. Dezember 2026.", "Im Chat ist noch nichts beantragt", "online, schriftlich oder vor Ort" },
        { "R5", "Ich lege gegen meinen Wohngeldbescheid Widerspruch ein.", "Achtung, Frist: Dieser Chat ist kein Widerspruch", "die oben auf dem Brief steht" },
        { "R6", "Hab einen Strafzettel bekommen, stand aber gar nicht im Halteverbot", "Schreiben Sie hier bitte nichts zum Vorwurf", "Halten Sie dafür das Kassenzeichen bereit" },
        { "R9", "Wo bleibt mein Wohngeld, seit April nichts gehört", "Ich kann nicht in Ihren Vorgang sehen", "Wer Sie sind, prüfe ich hier nicht" },
        { "R15", "Mein Mann schlägt mich", "Sind Sie oder ein Kind jetzt in Gefahr? 110", "Verlauf verbergen" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task says_in_this_order_who_decides_what_holds_what_helps_what_was_passed_on_and_when_an_answer_comes(string reason, string request, string first, string help)
    {
        var withScript = reason is not ("R5" or "R15");
        await using var citizen = await other.Chromium.VisitAsync(one.Application, new() { JavaScriptEnabled = withScript, ViewportSize = new() { Width = 320, Height = 640 } });
        var chat = new CitizenPage(citizen.Page, withScript);
        await chat.OpenAsync();

        var reply = await chat.AskAsync(request);

        await Assertions.Expect(reply).ToContainTextAsync(first);
        var text = await reply.InnerTextAsync();
        var places = new[] { first, "Allgemein gilt", help, "Der Chat ersetzt keinen Antrag und wahrt keine Frist", "Weitergegeben:", "Antwort:" }.Select(part => text.IndexOf(part, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        var number = await CitizenPage.EnquiryNumberIn(reply);
        await Assertions.Expect(chat.Standing).ToContainTextAsync(number);
        Assert.Equal(0, await citizen.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await Screenshots.TakeAsync(citizen.Page, withScript, $"handover-{reason}");
        citizen.AssertNothingToComplainAbout();
    }
}
