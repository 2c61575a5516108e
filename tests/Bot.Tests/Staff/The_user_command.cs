using System.CommandLine;
using CitizenAssistant.Bot.Staff;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Staff;

public sealed class The_user_command : StaffTest
{
    [Fact]
    public async Task adds_a_person_who_can_sign_in()
    {
        var (exit, output, error) = await RunAsync("user add a.muster --role caseworker --role editor");

        Assert.Equal((0, ""), (exit, error));
        using var browser = Site.Open();
        Assert.Equal("/anmelden/passwort", (await browser.SignInAsync("a.muster", output.Trim().Split(": ")[^1])).Address);
    }

    [Theory]
    [InlineData("user add a.muster --role boss", "Die Rolle „boss“ gibt es nicht.")]
    [InlineData("user add da.schon --role editor", "„da.schon“ gibt es schon.")]
    [InlineData("user add a/b --role editor", "„a/b“ ist kein gültiger Name")]
    [InlineData("user add a.muster", "Es fehlt mindestens eine Rolle")]
    [InlineData("user add a.muster --role caseworker --office nirgends", "Die Stelle „nirgends“ gibt es nicht.")]
    [InlineData("user offices niemand --office wohngeldstelle", "„niemand“ gibt es nicht.")]
    public async Task says_in_one_line_what_is_wrong(string command, string reason)
    {
        await Site.AddAsync("da.schon", "editor");

        var (exit, output, error) = await RunAsync(command);

        Assert.Equal((1, ""), (exit, output));
        Assert.StartsWith(reason, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    private async Task<(int Exit, string Output, string Error)> RunAsync(string command)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await new RootCommand { UserCommand.Create(() => Site.Services, () => new HashSet<string> { "wohngeldstelle" }) }
            .Parse(command)
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, Ct);
        return (exit, output.ToString(), error.ToString());
    }
}
