using System.Net;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Staff;

public sealed class Signing_in : StaffTest
{
    [Fact]
    public async Task does_not_tell_which_half_was_wrong()
    {
        await Site.AddAsync("a.muster", "caseworker");
        using var browser = Site.Open();

        var wrongPassword = await browser.SignInAsync("a.muster", "falsch");
        var wrongName = await browser.SignInAsync("niemand", "falsch");

        Assert.Contains("Name oder Passwort stimmen nicht", wrongPassword.Html, StringComparison.Ordinal);
        Assert.Contains("Name oder Passwort stimmen nicht", wrongName.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_closed_for_a_while_after_five_failures()
    {
        var password = await Site.AddAsync("a.muster", "caseworker");
        using var browser = Site.Open();
        for (var i = 0; i < 4; i++) { await browser.SignInAsync("a.muster", "falsch"); }

        var beforeTheFifth = await browser.SignInAsync("a.muster", password);
        Assert.Equal("/anmelden/passwort", beforeTheFifth.Address);

        using var other = Site.Open();
        for (var i = 0; i < 5; i++) { await other.SignInAsync("a.muster", "falsch"); }

        Assert.Contains("stimmen nicht", (await other.SignInAsync("a.muster", password)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_asked_for_by_every_desk()
    {
        using var browser = Site.Open();

        Assert.Equal("/anmelden?returnUrl=%2Ffaelle", (await browser.GoAsync("/faelle")).Address);
        Assert.StartsWith("/anmelden?", (await browser.GoAsync("/faelle/26-00001")).Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/anmelden?returnUrl=%2Ffaelle%2F26-00001", "/faelle/26-00001")]
    [InlineData("/anmelden?returnUrl=https%3A%2F%2Fexample.org", "/faelle")]
    [InlineData("/anmelden?returnUrl=%2F%2Fexample.org", "/faelle")]
    [InlineData("/anmelden?returnUrl=%2F%5Cexample.org", "/faelle")]
    public async Task leads_back_to_our_own_pages_only(string address, string arrived)
    {
        var password = await Site.AddAsync("a.muster", "caseworker");
        using (var first = Site.Open())
        {
            await first.SignInAsync("a.muster", password);
            await first.ChangePasswordAsync(password, OwnPassword);
        }

        using var browser = Site.Open();
        Assert.Equal(arrived, (await browser.SignInAsync("a.muster", OwnPassword, address)).Address);
    }

    [Fact]
    public async Task opens_no_desk_without_its_role()
    {
        var password = await Site.AddAsync("e.ditor", "editor");
        using var browser = Site.Open();
        await browser.SignInAsync("e.ditor", password);
        await browser.ChangePasswordAsync(password, OwnPassword);

        var page = await browser.GoAsync("/faelle");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("Keine Berechtigung", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ends_with_signing_out_by_ones_own_page_only()
    {
        var password = await Site.AddAsync("a.muster", "caseworker");
        using var browser = Site.Open();
        await browser.SignInAsync("a.muster", password);
        await browser.ChangePasswordAsync(password, OwnPassword);

        Assert.Equal(HttpStatusCode.BadRequest, await browser.SignOutAsync(withToken: false));
        Assert.Equal("/faelle", (await browser.GoAsync("/faelle")).Address);

        Assert.Equal(HttpStatusCode.OK, await browser.SignOutAsync(withToken: true));
        Assert.StartsWith("/anmelden", (await browser.GoAsync("/faelle")).Address, StringComparison.Ordinal);
    }
}
