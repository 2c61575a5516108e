using CitizenAssistant.Journeys.Tests.Application;
using Microsoft.Playwright;

namespace CitizenAssistant.Journeys.Tests.Browser;

/// <summary>Pictures for people: those of the pages with script go into the README.</summary>
internal static class Screenshots
{
    public static Task TakeAsync(IPage page, bool withScript, string name) =>
        page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(ApplicationFiles.Screenshots, withScript ? $"{name}.png" : $"{name}-without-script.png") });
}
