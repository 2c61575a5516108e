using System.Net;
using CitizenAssistant.Journeys.Tests.Application;
using CitizenAssistant.Journeys.Tests.DirectLine;

namespace CitizenAssistant.Journeys.Tests.Start;

public sealed class The_first_start
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task says_where_everything_is_and_the_one_time_password_only_once()
    {
        await using var application = await RunningApplication.StartAsync(Ct);

        foreach (var path in new[] { "/", "/faelle", "/redaktion", "/anmelden" })
        {
            await Until.TrueAsync($"{path} on the console", () => Task.FromResult(application.Console.Any(line => line.EndsWith(new Uri(application.Address, path).ToString(), StringComparison.Ordinal))), Ct);
        }

        await Until.TrueAsync("the password", () => Task.FromResult(ShowsPassword(application)), Ct);
        application.Kill();
        await application.StartAsync(Ct);
        await Until.TrueAsync("the greeting", () => Task.FromResult(application.Console.Any(line => line.Contains("/anmelden", StringComparison.Ordinal))), Ct);
        using var page = await application.Http.GetAsync("/anmelden", Ct);
        Assert.False(ShowsPassword(application));
    }

    [Fact]
    public async Task goes_on_without_an_article_that_is_broken_and_reports_it()
    {
        using var folder = new TemporaryFolder();
        var knowledge = folder.Copy(ApplicationFiles.KnowledgeBase);
        await File.WriteAllTextAsync(Path.Combine(knowledge, "articles", "ausweis", "kaputt.md"), "---\nid: kaputt\ntitle: [\n---\n## Kurz\nNichts.", Ct);

        await using var application = await RunningApplication.StartAsync(Ct, $"--KnowledgeBase:Path={knowledge}");

        Assert.Contains(application.Console, line => line.Contains("articles/ausweis/kaputt.md:", StringComparison.Ordinal) && line.Contains("left out", StringComparison.Ordinal));
        using var broken = await application.Http.GetAsync("/wissen/kaputt", Ct);
        Assert.Equal(HttpStatusCode.NotFound, broken.StatusCode);
        var conversation = await new DirectLineClient(application.Http).StartAsync(Ct);
        Assert.Equal("answer", (await conversation.AskAsync(Questions.Costs, Ct)).Route);
    }

    private static bool ShowsPassword(RunningApplication application) => application.Console.Any(line => line.Contains("Einmalpasswort", StringComparison.Ordinal));
}
