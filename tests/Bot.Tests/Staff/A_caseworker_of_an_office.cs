using System.CommandLine;
using CitizenAssistant.Bot.Staff;
using CitizenAssistant.Handoff.Enquiries;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Staff;

public sealed class A_caseworker_of_an_office : StaffTest
{
    [Fact]
    public async Task sees_the_enquiries_of_that_office_alone()
    {
        var (own, other) = (await OpenAsync("wohngeldstelle"), await OpenAsync("jugendamt"));
        using var browser = await SignedInAsync("user add w.muster --role caseworker --office wohngeldstelle", "w.muster");

        var list = await browser.GoAsync("/faelle");

        Assert.Contains(own, list.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(other, list.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("jugendamt", list.Html, StringComparison.Ordinal);
        Assert.Contains($"Fall {own}", (await browser.GoAsync($"/faelle/{own}")).Html, StringComparison.Ordinal);
        Assert.Contains("Fall nicht gefunden", (await browser.GoAsync($"/faelle/{other}")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("user add l.muster --role lead --office wohngeldstelle")]
    [InlineData("user add l.muster --role caseworker")]
    public async Task is_no_limit_for_a_lead_or_for_whoever_has_none(string command)
    {
        var other = await OpenAsync("jugendamt");
        using var browser = await SignedInAsync(command, "l.muster");

        Assert.Contains(other, (await browser.GoAsync("/faelle")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task may_be_given_another()
    {
        var other = await OpenAsync("jugendamt");
        using var browser = await SignedInAsync("user add w.muster --role caseworker --office wohngeldstelle", "w.muster");

        Assert.Equal("„w.muster“ ist geändert und sieht nur Fälle von: jugendamt.", (await RunAsync("user offices w.muster --office jugendamt")).Trim());
        using var again = Site.Open();
        await again.SignInAsync("w.muster", OwnPassword);

        Assert.Contains(other, (await again.GoAsync("/faelle")).Html, StringComparison.Ordinal);
    }

    private async Task<StaffSite.Browser> SignedInAsync(string command, string name)
    {
        var password = (await RunAsync(command)).Trim().Split(": ")[^1];
        var browser = Site.Open();
        await browser.SignInAsync(name, password);
        await browser.ChangePasswordAsync(password, OwnPassword);
        return browser;
    }

    private async Task<string> RunAsync(string command)
    {
        using var output = new StringWriter();
        var exit = await new RootCommand { UserCommand.Create(() => Site.Services, () => new HashSet<string> { "wohngeldstelle", "jugendamt" }) }
            .Parse(command).InvokeAsync(new InvocationConfiguration { Output = output }, Ct);
        Assert.Equal(0, exit);
        return output.ToString();
    }

    private async Task<string> OpenAsync(string department)
    {
        var asked = new NewEnquiry(Guid.NewGuid(), Guid.NewGuid().ToString(), "R5", null, null, department, department, "Ich lege Widerspruch ein.", [], "Widerspruch.", "de", TimeProvider.System.GetUtcNow());
        return (await Site.Services.GetRequiredService<OpenEnquiry>().RunAsync(asked, Ct)).Number;
    }
}
