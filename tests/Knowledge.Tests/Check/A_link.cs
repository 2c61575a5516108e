using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Check;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Check;

/// <summary>Asked of a server on this machine.</summary>
public sealed class A_link : IAsyncLifetime
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private WebApplication _server = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.MapMethods("/da", ["HEAD", "GET"], () => "da");
        _server.MapGet("/ohne-head", () => "da");
        _server.MapMethods("/umgezogen", ["HEAD", "GET"], () => Results.Redirect("/da"));
        _server.MapMethods("/ins-leere", ["HEAD", "GET"], () => Results.Redirect("/weg"));
        _server.MapMethods("/im-kreis", ["HEAD", "GET"], () => Results.Redirect("/im-kreis"));
        _server.MapMethods("/schweigt", ["HEAD", "GET"], async (CancellationToken ct) => await Task.Delay(Timeout.Infinite, ct));
        await _server.StartAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("/da")]
    [InlineData("/ohne-head")]
    public async Task to_a_page_is_well(string path) => Assert.Equal((null, null), Parts(await AskAsync(path)));

    [Fact]
    public async Task to_a_page_that_moved_tells_where() => Assert.Equal((null, "/da"), Parts(await AskAsync("/umgezogen")));

    [Theory]
    [InlineData("/weg", "antwortet mit 404")]
    [InlineData("/ins-leere", "antwortet mit 404")]
    [InlineData("/im-kreis", "leitet mehr als 5-mal weiter")]
    [InlineData("/schweigt", "antwortet nicht innerhalb von 0,3 Sekunden")]
    public async Task to_nowhere_says_why(string path, string reason) =>
        Assert.Equal(reason, (await AskAsync(path, TimeSpan.FromMilliseconds(300))).Failure?.Replace("0.3", "0,3", StringComparison.Ordinal));

    [Fact]
    public async Task to_a_server_that_is_not_there_says_so()
    {
        var address = new Uri(Home, "/da");
        await _server.StopAsync(Ct);

        var answer = await new AskLink(_http, TimeSpan.FromSeconds(10)).RunAsync(address, Ct);

        Assert.StartsWith("ist nicht erreichbar", answer.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_reported_with_its_place_and_fails_the_check_when_dead()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        LinkOf[] links = [new("articles/a.md", 3, new Uri(Home, "/da")), new("articles/b.md", 7, new Uri(Home, "/weg")), new("articles/c.md", 9, new Uri(Home, "/umgezogen"))];

        var result = await new CheckLinks(new AskLink(_http, TimeSpan.FromSeconds(10))).RunAsync(links, output, error, Ct);

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(1, result);
        Assert.StartsWith("articles/b.md:7: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("articles/c.md:9: Hinweis: ", lines[1], StringComparison.Ordinal);
        Assert.Equal("3 Links gefragt, 1 ohne Antwort, 1 weitergeleitet", lines[2]);
        Assert.Equal("1 von 3 Links führen nirgendwohin.", error.ToString().Trim());
    }

    [Fact]
    public void is_taken_from_sections_sources_and_offices_once()
    {
        using var folder = new KnowledgeFolder();
        folder.Write("offices/buergerbuero.yml", "name: Bürgerbüro\nlink: https://www.stuttgart.de\nsources:\n  - stuttgart.de\n");
        folder.Write("articles/test/perso.md", KnowledgeFolder.Article() + "\nSiehe [Stadt](https://www.stuttgart.de) und [Portal](https://www.service-bw.de).");

        var links = LinkOf.AllIn(KnowledgeBaseReader.Read(folder.Path));

        Assert.Equal(
            ["https://www.gesetze-im-internet.de/pauswgebv/__1.html", "https://www.service-bw.de/", "https://www.stuttgart.de/"],
            links.Select(link => link.Address.AbsoluteUri).Order(StringComparer.Ordinal));
    }

    private Uri Home => new(_server.Urls.Single());

    private async Task<LinkAnswer> AskAsync(string path, TimeSpan? patience = null) =>
        await new AskLink(_http, patience ?? TimeSpan.FromSeconds(10)).RunAsync(new Uri(Home, path), Ct);

    private static (string? Failure, string? MovedTo) Parts(LinkAnswer answer) => (answer.Failure, answer.MovedTo?.AbsolutePath);
}
