using System.Diagnostics;
using System.Net;
using CitizenAssistant.Journeys.Tests.Application;
using CitizenAssistant.Journeys.Tests.DirectLine;

namespace CitizenAssistant.Journeys.Tests.Knowledge;

public sealed class An_article_changed_while_the_application_runs
{
    /// <summary>Names no article has.</summary>
    private static readonly string[] Names = ["Quastenflosserausweis", "Wombatausweis", "Nacktmullausweis", "Axolotlausweis", "Pangolinausweis"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_found_within_a_second_and_answers_are_given_from_it()
    {
        using var folder = new TemporaryFolder();
        var knowledge = folder.Copy(ApplicationFiles.KnowledgeBase);
        await using var application = await RunningApplication.StartAsync(Ct, $"--KnowledgeBase:Path={knowledge}");
        var article = Directory.EnumerateFiles(knowledge, $"{Questions.CostsArticle}.md", SearchOption.AllDirectories).Single();
        var text = await File.ReadAllTextAsync(article, Ct);

        // The best of some changes, because the machine may have other things to do.
        var seconds = new List<double>();
        foreach (var name in Names.TakeWhile(_ => seconds is [] || seconds.Min() > 1))
        {
            Assert.False(await IsFoundAsync(application, name));
            await File.WriteAllTextAsync(article, text
                .Replace("names: [", $"names: [{name}, ", StringComparison.Ordinal)
                .Replace("## Kosten\n", $"## Kosten\nDer {name} kostet 12 €.\n", StringComparison.Ordinal), Ct);
            var watch = Stopwatch.StartNew();
            await Until.TrueAsync("the new words", () => IsFoundAsync(application, name), Ct);
            seconds.Add(watch.Elapsed.TotalSeconds);
            var conversation = await new DirectLineClient(application.Http).StartAsync(Ct);
            Assert.Contains(name, (await conversation.AskAsync(Questions.Costs, Ct)).Words!, StringComparison.Ordinal);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"found after {string.Join(", ", seconds.Select(s => $"{s:0.00}"))} s");
        Assert.InRange(seconds.Min(), 0, 3);
    }

    [Fact]
    public async Task and_deleted_is_no_longer_quoted()
    {
        using var folder = new TemporaryFolder();
        var knowledge = folder.Copy(ApplicationFiles.KnowledgeBase);
        await using var application = await RunningApplication.StartAsync(Ct, $"--KnowledgeBase:Path={knowledge}");
        Assert.True(await IsFoundAsync(application, "Personalausweis"));

        File.Delete(Directory.EnumerateFiles(knowledge, $"{Questions.CostsArticle}.md", SearchOption.AllDirectories).Single());

        await Until.TrueAsync("the article to be gone", async () => !await IsFoundAsync(application, "Personalausweis"), Ct);
        using var page = await application.Http.GetAsync($"/wissen/{Questions.CostsArticle}", Ct);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    private static async Task<bool> IsFoundAsync(RunningApplication application, string words) =>
        (await application.Http.GetStringAsync($"/api/search?top=50&q={words}", Ct)).Contains($"\"{Questions.CostsArticle}\"", StringComparison.Ordinal);
}
