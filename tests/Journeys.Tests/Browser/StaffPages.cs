using System.Text.RegularExpressions;
using CitizenAssistant.Journeys.Tests.Application;
using Microsoft.Playwright;

namespace CitizenAssistant.Journeys.Tests.Browser;

/// <summary>What a caseworker does: sign in, claim, reply, close.</summary>
public sealed partial class StaffPages(IPage page)
{
    public const string FirstAdministrator = "admin";
    public const string OwnPassword = "vier Pferde essen Heu";

    public IPage Page => page;

    /// <summary>The outcome of the last action, as a screen reader announces it.</summary>
    public ILocator Outcome => page.Locator(".desk-outcome");

    /// <summary>Reads the one-time password from the console, as the person who installs the application does.</summary>
    public static async Task<string> OneTimePasswordAsync(RunningApplication application, CancellationToken ct) => await Until.FoundAsync(
        "the one-time password",
        () => Task.FromResult(application.Console.Select(line => OneTimePassword().Match(line)).FirstOrDefault(match => match.Success)?.Groups[1].Value),
        ct);

    /// <summary>Adds a person through the command and returns the one-time password.</summary>
    public static async Task<string> AddAsync(RunningApplication application, string name, string role, CancellationToken ct)
    {
        var run = await application.RunAsync(ct, "user", "add", name, "--role", role);
        Assert.Equal((0, ""), (run.ExitCode, string.Join('\n', run.Errors)));
        return run.Output.Split(' ')[^1].Trim();
    }

    public async Task SignInAsync(string name, string password)
    {
        await page.GotoAsync("/faelle");
        await Assertions.Expect(page).ToHaveURLAsync(SignInUrl());
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Passwort").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Anmelden" }).ClickAsync();
    }

    /// <summary>Signs in with a one-time password, which has to be replaced before anything else.</summary>
    public async Task SignInForTheFirstTimeAsync(string name, string oneTimePassword)
    {
        await SignInAsync(name, oneTimePassword);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Passwort ändern" })).ToBeVisibleAsync();
        await page.GotoAsync("/faelle");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Passwort ändern" })).ToBeVisibleAsync();

        await page.GetByLabel("Bisheriges Passwort").FillAsync(oneTimePassword);
        await page.GetByLabel("Neues Passwort", new() { Exact = true }).FillAsync(OwnPassword);
        await page.GetByLabel("Neues Passwort wiederholen").FillAsync(OwnPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "Passwort ändern" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Fälle", Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>The link to an enquiry in the queue.</summary>
    public ILocator InQueue(string number) => page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex($"^{number}") });

    public async Task OpenAsync(string number)
    {
        await InQueue(number).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex($"^Fall {number}") })).ToBeVisibleAsync();
    }

    public async Task ClaimAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Fall übernehmen" }).ClickAsync();
        await Assertions.Expect(Outcome).ToHaveTextAsync("Sie haben den Fall übernommen.");
    }

    public async Task ReplyAsync(string words)
    {
        await page.GetByLabel("Antwort", new() { Exact = true }).FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Antwort senden" }).ClickAsync();
        await Assertions.Expect(Outcome).ToHaveTextAsync("Ihre Antwort ist gesendet.");
    }

    public async Task CloseAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Fall abschließen" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ja, abschließen" }).ClickAsync();
        await Assertions.Expect(Outcome).ToHaveTextAsync("Sie haben den Fall abgeschlossen.");
    }

    [GeneratedRegex("Einmalpasswort „([^“]+)“")]
    private static partial Regex OneTimePassword();

    [GeneratedRegex("/anmelden")]
    private static partial Regex SignInUrl();
}
