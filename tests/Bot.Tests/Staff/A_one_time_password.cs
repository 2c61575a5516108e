using CitizenAssistant.Bot.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Staff;

public sealed class A_one_time_password : StaffTest
{
    [Fact]
    public void is_long_and_easy_to_copy()
    {
        var passwords = Enumerable.Range(0, 200).Select(_ => OneTimePassword.Create()).ToList();

        Assert.Equal(200, passwords.Distinct().Count());
        Assert.All(passwords, password => Assert.True(password.Length >= 16));
        Assert.DoesNotContain(string.Concat(passwords), character => "0O1lI".Contains(character, StringComparison.Ordinal));
    }

    [Fact]
    public async Task opens_nothing_before_it_is_changed()
    {
        var password = await Site.AddAsync("a.muster", "caseworker");
        using var browser = Site.Open();

        Assert.Equal("/anmelden/passwort", (await browser.SignInAsync("a.muster", password)).Address);
        Assert.Equal("/anmelden/passwort", (await browser.GoAsync("/faelle")).Address);

        Assert.Equal("/faelle", (await browser.ChangePasswordAsync(password, OwnPassword)).Address);
        Assert.Equal("/faelle", (await browser.GoAsync("/faelle")).Address);
    }

    [Fact]
    public async Task is_worthless_once_it_is_changed()
    {
        var password = await Site.AddAsync("a.muster", "caseworker");
        using var browser = Site.Open();
        await browser.SignInAsync("a.muster", password);
        await browser.ChangePasswordAsync(password, OwnPassword);

        using var other = Site.Open();
        Assert.Contains("stimmen nicht", (await other.SignInAsync("a.muster", password)).Html, StringComparison.Ordinal);
        Assert.Equal("/faelle", (await other.SignInAsync("a.muster", OwnPassword)).Address);
    }

    [Theory]
    [InlineData("zu kurz", "mindestens 12 Zeichen")]
    [InlineData(null, "unterscheiden")]
    public async Task is_not_replaced_by_a_bad_one(string? wanted, string reason)
    {
        var password = await Site.AddAsync("a.muster", "caseworker");
        using var browser = Site.Open();
        await browser.SignInAsync("a.muster", password);

        var page = await browser.ChangePasswordAsync(password, wanted ?? password);

        Assert.Contains(reason, page.Html, StringComparison.Ordinal);
        Assert.Equal("/anmelden/passwort", (await browser.GoAsync("/faelle")).Address);
    }

    [Fact]
    public async Task is_printed_for_the_first_administrator_and_never_again()
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var first = scope.ServiceProvider.GetRequiredService<FirstAdministrator>();
        using var console = new StringWriter();
        using var again = new StringWriter();

        Assert.True(await first.RunAsync(console, Ct));
        Assert.False(await first.RunAsync(again, Ct));

        var password = console.ToString().Split('„', '“')[3];
        Assert.Equal("", again.ToString());
        using var browser = Site.Open();
        Assert.Equal("/anmelden/passwort", (await browser.SignInAsync("admin", password)).Address);
        var people = scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>();
        var admin = await people.FindByNameAsync("admin");
        Assert.Equal(StaffRoles.All.Order(), (await people.GetRolesAsync(admin!)).Order());
    }
}
