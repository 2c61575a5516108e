using CitizenAssistant.Knowledge.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Search;

/// <summary>A second is promised, so nothing else runs beside these tests.</summary>
[CollectionDefinition(nameof(A_knowledge_library), DisableParallelization = true)]
[Collection(nameof(A_knowledge_library))]
public sealed class A_knowledge_library : IAsyncDisposable
{
    private readonly KnowledgeFolder _folder = new KnowledgeFolder().With("articles/test/perso.md", KnowledgeFolder.Article());
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private readonly ServiceProvider _services;

    public A_knowledge_library() =>
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(_time).AddKnowledge(_folder.Path).BuildServiceProvider();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private KnowledgeLibrary Library => _services.GetRequiredService<KnowledgeLibrary>();

    private KnowledgeSearch Search => _services.GetRequiredService<KnowledgeSearch>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public void is_ready_and_can_be_searched_once_it_is_there()
    {
        Assert.True(Library.IsReady);
        Assert.Equal("perso", Search.Find("Was kostet der Personalausweis?").Passages[0].Article.Id);
    }

    [Fact]
    public async Task finds_a_new_article_within_a_second()
    {
        await WatchAsync();
        _folder.Write("articles/test/hund.md", KnowledgeFolder.Article("hund", "Hundesteuer", "Was kostet ein Hund?"));
        await Until(() => Library.Current.Articles.Count == 2); // From here on the watch is at work.

        _folder.Write("articles/test/angeln.md", KnowledgeFolder.Article("angeln", "Fischereischein", "Wo bekomme ich den Angelschein?"));
        await Until(() => Search.Find("Fischereischein").IsFound, TimeSpan.FromSeconds(1));

        Assert.Equal("angeln", Search.Find("Fischereischein").Passages[0].Article.Id);
    }

    [Fact]
    public async Task leaves_out_a_file_that_broke_and_serves_it_again_when_it_is_mended()
    {
        await WatchAsync();

        _folder.Write("articles/test/perso.md", "kaputt");
        await Until(() => Library.Current.Articles.Count == 0);
        Assert.Contains("Kopf fehlt", Assert.Single(Library.Current.Faults).Reason, StringComparison.Ordinal);

        _folder.Write("articles/test/perso.md", KnowledgeFolder.Article());
        await Until(() => Library.Current.Articles.ContainsKey("perso"));
    }

    [Fact]
    public async Task forgets_a_withdrawn_article()
    {
        await WatchAsync();

        _folder.Delete("articles/test/perso.md");
        await Until(() => Library.Current.Articles.Count == 0);

        Assert.False(Search.Find("Was kostet der Personalausweis?").IsFound);
    }

    [Fact]
    public async Task keeps_what_it_read_when_the_folder_vanishes_and_reads_on_when_it_returns()
    {
        await WatchAsync();
        var aside = _folder.Path + "-aside";

        Directory.Move(_folder.Path, aside);
        Assert.False(Library.Refresh());
        Assert.True(Search.Find("Was kostet der Personalausweis?").IsFound);

        Directory.Move(aside, _folder.Path);
        _folder.Write("articles/test/angeln.md", KnowledgeFolder.Article("angeln", "Fischereischein", "Wo bekomme ich den Angelschein?"));
        await Until(() => Library.Current.Articles.Count == 2);
    }

    [Fact]
    public void is_empty_and_not_ready_without_a_folder()
    {
        var library = new KnowledgeLibrary(Path.Combine(_folder.Path, "nirgends"), _time, _services.GetRequiredService<ILogger<KnowledgeLibrary>>());

        Assert.False(library.IsReady);
        Assert.Empty(new KnowledgeSearch(library).Find("Was kostet der Personalausweis?").Passages);
    }

    [Fact]
    public async Task serves_an_article_from_the_day_from_which_it_holds()
    {
        _folder.Write("articles/test/angeln.md", KnowledgeFolder.Article("angeln", "Fischereischein", "Wo bekomme ich den Angelschein?", validFrom: "2026-11-25"));
        await WatchAsync();
        Assert.DoesNotContain("angeln", Library.Current.Articles.Keys);

        _time.Advance(TimeSpan.FromDays(2));
        await Until(() => Library.Current.Articles.ContainsKey("angeln"));

        Assert.True(Search.Find("Fischereischein").IsFound);
    }

    [Fact]
    public async Task never_keeps_its_readers_waiting_nor_shows_them_half()
    {
        await WatchAsync();
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var readers = Enumerable.Range(0, 2)
            .Select(_ => Task.Factory.StartNew(() => ReadAll(done.Token), Ct, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();

        for (var version = 1; version <= 5; version++)
        {
            var words = $"Fassung{version}";
            _folder.Write("articles/test/perso.md", KnowledgeFolder.Article().Replace("27,60 €", $"27,60 € ({words})", StringComparison.Ordinal));
            await Until(() => Search.Find("Kosten Personalausweis").Passages[0].Section.Markdown.Contains(words, StringComparison.Ordinal));
        }

        await done.CancelAsync();
        Assert.All(await Task.WhenAll(readers), searches => Assert.True(searches > 0));
    }

    private int ReadAll(CancellationToken stop)
    {
        var searches = 0;
        while (!stop.IsCancellationRequested)
        {
            var passage = Search.Find("Was kostet der Personalausweis?").Passages[0];
            Assert.StartsWith("Die Gebühr beträgt 27,60 €", passage.Section.Markdown, StringComparison.Ordinal);
            searches++;
        }

        return searches;
    }

    private async Task WatchAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await service.StartAsync(Ct);
        }
    }

    private async Task Until(Func<bool> isTrue, TimeSpan? within = null)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        timeout.CancelAfter(within ?? TimeSpan.FromSeconds(10));
        while (!isTrue())
        {
            await Task.Delay(10, timeout.Token);
            _time.Advance(TimeSpan.FromMilliseconds(10));
        }
    }
}
