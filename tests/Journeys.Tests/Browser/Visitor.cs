using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CitizenAssistant.Journeys.Tests.Browser;

/// <summary>One person's browser, which notices everything that ought not to happen on our pages.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly IBrowserContext _context;
    private readonly HashSet<string> _hosts;

    private Visitor(IBrowserContext context, IEnumerable<Uri> hosts)
    {
        (_context, _hosts) = (context, [.. hosts.Select(host => host.Authority)]);
        context.SetDefaultTimeout(30_000);
        context.Console += (_, message) => Note(message.Type is "error" or "warning", $"console {message.Type}: {message.Text}");
        context.WebError += (_, error) => Note(true, $"script error: {error.Error}");
        context.Request += (_, request) => Note(!IsOurs(request.Url), $"request to another host: {request.Url}");
        context.Response += (_, response) => Note(response.Status >= 400, $"{response.Status} from {response.Url}");
    }

    public IPage Page { get; private set; } = null!;

    internal static async Task<Visitor> ArriveAsync(IBrowserContext context, IEnumerable<Uri> hosts) =>
        new(context, hosts) { Page = await context.NewPageAsync() };

    /// <summary>No error in the console, no request to another host, nothing missing.</summary>
    public void AssertNothingToComplainAbout() => Assert.Empty(_complaints);

    /// <summary>What the browser keeps of us.</summary>
    public async Task<IReadOnlyList<string>> CookiesAsync() => [.. (await _context.CookiesAsync()).Select(cookie => cookie.Name).Order(StringComparer.Ordinal)];

    /// <summary>Cookies for another visitor who is the same person.</summary>
    public Task<string> RememberAsync() => _context.StorageStateAsync();

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private bool IsOurs(string url) => url.StartsWith("data:", StringComparison.Ordinal) || _hosts.Contains(new Uri(url).Authority);

    private void Note(bool isWrong, string what)
    {
        if (isWrong)
        {
            _complaints.Enqueue(what);
        }
    }
}
