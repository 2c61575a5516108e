using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>Keeps the library current: reads the folder soon after a file changed, and looks now and then where no such news arrives.</summary>
internal sealed class KnowledgeWatch(KnowledgeLibrary library, TimeProvider time, ILogger<KnowledgeWatch> log) : BackgroundService
{
    /// <summary>An editor's programs write a file in several steps, a checkout many files.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(150);

    /// <summary>Network drives and containers may send no news, and midnight never does.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _news = new(0, 1);
    private FileSystemWatcher? _watcher;

    public override void Dispose()
    {
        _watcher?.Dispose();
        _news.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var article in library.Overdue)
        {
            log.ReviewDue(article.Id, article.Header.ReviewBy);
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            if (StartsWatching())
            {
                library.Refresh(); // Of what changed before, no news comes.
            }

            var isNews = await NewsOrTimeAsync(stoppingToken);
            if (isNews)
            {
                await Task.Delay(Settling, stoppingToken);
            }

            if (!library.Refresh(again: isNews))
            {
                _watcher?.Dispose(); // A watcher does not come back with its folder.
                _watcher = null;
            }
        }
    }

    private async Task<bool> NewsOrTimeAsync(CancellationToken ct)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var news = _news.WaitAsync(waiting.Token);
        await Task.WhenAny(news, Task.Delay(BetweenLooks, time, waiting.Token));
        await waiting.CancelAsync();
        try
        {
            await news;
            return true;
        }
        catch (OperationCanceledException)
        {
            ct.ThrowIfCancellationRequested();
            return false;
        }
    }

    private bool StartsWatching()
    {
        if (_watcher is not null || !Directory.Exists(library.Folder))
        {
            return false;
        }

        try
        {
            _watcher = new FileSystemWatcher(library.Folder) { IncludeSubdirectories = true };
            _watcher.Changed += OnNews;
            _watcher.Created += OnNews;
            _watcher.Deleted += OnNews;
            _watcher.Renamed += OnNews;
            _watcher.EnableRaisingEvents = true;
            return true;
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            log.NotWatching(library.Folder, e.Message); // Looking now and then remains.
            return false;
        }
    }

    private void OnNews(object sender, FileSystemEventArgs e)
    {
        try
        {
            _news.Release();
        }
        catch (SemaphoreFullException)
        {
            // The news is already there.
        }
    }
}
