using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CitizenAssistant.Journeys.Tests.Application;

namespace CitizenAssistant.Journeys.Tests.Start;

public sealed class A_wrong_setting : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("KnowledgeBase:Path", "/gibt/es/nicht")]
    [InlineData("DirectLine:TokenSeconds", "5")]
    [InlineData("DirectLine:TokenSeconds", "viele")]
    [InlineData("DirectLine:KeepAliveSeconds", "0")]
    [InlineData("RateLimits:MessagesPerMinute", "0")]
    [InlineData("RateLimits:TokensPerMinute", "-3")]
    public async Task stops_the_start_with_one_sentence_that_names_it(string setting, string value)
    {
        var run = await StartAsync($"--{setting}={value}");

        Stopped(run, setting);
    }

    [Fact]
    public async Task beside_another_one_stops_the_start_as_well() => Stopped(await StartAsync("--DirectLine:TokenSeconds=5", "--RateLimits:TokensPerMinute=0"), ":Token");

    [Fact]
    public async Task of_the_data_folder_that_is_a_file_stops_the_start()
    {
        var file = _folder.Of("file");
        await File.WriteAllTextAsync(file, "", Ct);

        Stopped(await StartAsync($"--Data:Path={file}"), "Data:Path");
    }

    [Fact]
    public async Task of_an_address_in_use_stops_the_start()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        Stopped(await StartAsync($"--urls=http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}"), "Urls");
    }

    [Fact]
    public async Task of_an_address_that_is_none_stops_the_start() => Stopped(await StartAsync("--urls=nirgendwo"), "Urls");

    [Fact]
    public async Task of_a_data_folder_that_another_process_uses_stops_the_start_and_leaves_the_other_alone()
    {
        await using var application = await RunningApplication.StartAsync(Ct);

        var second = await StartAsync($"--Data:Path={application.Data}");

        Stopped(second, "Data:Path");
        using var ready = await application.Http.GetAsync("/health/ready", Ct);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    [Fact]
    public async Task of_who_gets_which_enquiry_stops_the_start_with_the_line()
    {
        var knowledge = _folder.Of("knowledge-base");
        Directory.CreateDirectory(Path.Combine(knowledge, "articles"));
        await File.WriteAllTextAsync(Path.Combine(knowledge, "departments.yml"), "rules:\n  - office: nirgends\n", Ct);

        var run = await StartAsync($"--KnowledgeBase:Path={knowledge}");

        Stopped(run, "KnowledgeBase:Path");
        Assert.Contains("departments.yml:2: Die Stelle „nirgends“", run.Errors[0], StringComparison.Ordinal);
    }

    private static void Stopped(FinishedCommand run, string setting)
    {
        Assert.Equal(1, run.ExitCode);
        var sentence = Assert.Single(run.Errors);
        Assert.Contains(setting, sentence, StringComparison.Ordinal);
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
    }

    private Task<FinishedCommand> StartAsync(params string[] settings) => FinishedCommand.RunAsync(_folder.Path, Ct,
    [
        .. settings,
        .. settings.Any(setting => setting.StartsWith("--urls", StringComparison.Ordinal)) ? Array.Empty<string>() : [$"--urls=http://127.0.0.1:{FreePort.Find()}"],
    ]);
}
