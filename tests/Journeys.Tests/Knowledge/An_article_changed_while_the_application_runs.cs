using System.Diagnostics;
using CitizenAssistant.Journeys.Tests.Application;
using CitizenAssistant.Journeys.Tests.DirectLine;

namespace CitizenAssistant.Journeys.Tests.Knowledge;

public sealed class An_article_changed_while_the_application_runs
{
    private const string Nonsense = "Quastenflosserzulage";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_found_within_a_second_and_answers_are_given_from_it()
    {
        using var folder = new TemporaryFolder();
        var knowledge = folder.Copy(ApplicationFiles.KnowledgeBase);
        await using var application = await RunningApplication.StartAsync(Ct, $"--KnowledgeBase:Path={knowledge}");
        var article = Directory.EnumerateFiles(knowledge, "personalausweis-beantragen.md", SearchOption.AllDirectories).Single();
        var text = await File.ReadAllTextAsync(article, Ct);
        Assert.DoesNotContain(Questions.CostsArticle, await FindAsync(application), StringComparison.Ordinal);

        await File.WriteAllTextAsync(article, text.Replace("## Kosten\n", $"## Kosten\nDie {Nonsense} beträgt 12 €.\n", StringComparison.Ordinal), Ct);
        var watch = Stopwatch.StartNew();
        await Until.TrueAsync("the new words", async () => (await FindAsync(application)).Contains(Questions.CostsArticle, StringComparison.Ordinal), Ct);

        // A second of the application, and as much again for a machine that has other things to do.
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 2);
        var conversation = await new DirectLineClient(application.Http).StartAsync(Ct);
        Assert.Contains(Nonsense, (await conversation.AskAsync(Questions.Costs, Ct)).Words!, StringComparison.Ordinal);

        File.Delete(article);
        await Until.TrueAsync("the article to be gone", async () => !(await FindAsync(application)).Contains(Questions.CostsArticle, StringComparison.Ordinal), Ct);
    }

    private static async Task<string> FindAsync(RunningApplication application) => await application.Http.GetStringAsync($"/api/search?q={Nonsense}", Ct);
}
