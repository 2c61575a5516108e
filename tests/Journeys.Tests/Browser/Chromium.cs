using CitizenAssistant.Journeys.Tests.Application;
using Microsoft.Playwright;

namespace CitizenAssistant.Journeys.Tests.Browser;

/// <summary>The browser all these tests look through: Debian's Chromium, or the one <c>CHROMIUM</c> names.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given ? given : "/usr/bin/chromium";
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no browser at {path}. Install Chromium (./test.sh does it) or name another in the variable CHROMIUM.");
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        Assertions.SetDefaultExpectTimeout(30_000); // the machine may have other things to do
    }

    /// <summary>A new person in front of a browser without any history.</summary>
    public Task<Visitor> VisitAsync(RunningApplication application, BrowserNewContextOptions? options = null) =>
        VisitAsync(application.Address, [], options);

    /// <param name="others">Where else the page may load from.</param>
    public async Task<Visitor> VisitAsync(Uri home, IReadOnlyList<Uri> others, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = home.ToString();
        options.Locale = "de-DE";
        options.ViewportSize ??= new ViewportSize { Width = 1000, Height = 900 };
        return await Visitor.ArriveAsync(await _browser!.NewContextAsync(options), [home, .. others]);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
