using System.Net;

namespace CitizenAssistant.Journeys.Tests.Application;

/// <summary>The real application: a process of its own on a port of its own, with a data folder that outlives its death.</summary>
public sealed class RunningApplication : IAsyncDisposable
{
    /// <summary>Opens Direct Line for another program.</summary>
    public const string Secret = "a-secret-that-only-these-tests-know";

    private readonly TemporaryFolder _folder = new();
    private readonly string[] _arguments;
    private ApplicationProcess? _process;

    private RunningApplication(string[] settings)
    {
        Address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        Data = _folder.Of("data");
        Http = NewClient();
        _arguments =
        [
            $"--urls={Address}",
            $"--Data:Path={Data}",
            $"--DirectLine:Secrets:0={Secret}",
            .. Unless(settings, "--KnowledgeBase:Path", ApplicationFiles.KnowledgeBase),
            .. Unless(settings, "--RateLimits:TokensPerMinute", "1000000"),
            .. Unless(settings, "--RateLimits:MessagesPerMinute", "1000000"),
            .. settings,
        ];
    }

    public Uri Address { get; }

    /// <summary>The data folder.</summary>
    public string Data { get; }

    /// <summary>Talks to the application without keeping cookies or following redirects.</summary>
    public HttpClient Http { get; }

    /// <summary>What it printed since its last start.</summary>
    public IReadOnlyCollection<string> Console => Process.Output;

    private ApplicationProcess Process => _process ?? throw new InvalidOperationException("The application is not started.");

    /// <param name="settings">Command line arguments, e.g. <c>--DirectLine:KeepAliveSeconds=1</c>.</param>
    public static async Task<RunningApplication> StartAsync(CancellationToken ct, params string[] settings)
    {
        var application = new RunningApplication(settings);
        try
        {
            await application.StartAsync(ct);
            return application;
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it again on the same data and port, and waits until it is ready.</summary>
    public async Task StartAsync(CancellationToken ct)
    {
        Launch();
        await Until.TrueAsync("the application to be ready", IsReadyAsync, ct, seconds: 60);
    }

    /// <summary>Starts it again without waiting.</summary>
    public void Launch()
    {
        _process?.Dispose();
        _process = new ApplicationProcess(_arguments, _folder.Path);
    }

    /// <summary>SIGKILL.</summary>
    public void Kill() => Process.Kill();

    /// <summary>Runs one of its commands on the same data.</summary>
    public Task<FinishedCommand> RunAsync(CancellationToken ct, params string[] arguments) => FinishedCommand.RunAsync(_folder.Path, ct, arguments);

    public async ValueTask DisposeAsync()
    {
        _process?.Dispose();
        Http.Dispose();
        _folder.Dispose();
        await ValueTask.CompletedTask;
    }

    private static string[] Unless(string[] settings, string name, string value) =>
        settings.Any(setting => setting.StartsWith(name + "=", StringComparison.Ordinal)) ? [] : [$"{name}={value}"];

    private HttpClient NewClient() => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5) })
    {
        BaseAddress = Address,
        Timeout = TimeSpan.FromSeconds(60),
    };

    private async Task<bool> IsReadyAsync()
    {
        if (Process.HasEnded)
        {
            throw new InvalidOperationException($"The application ended while starting:\n{string.Join('\n', Process.Output.Concat(Process.Errors))}");
        }

        try
        {
            using var answer = await Http.GetAsync("/health/ready");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false; // not listening yet
        }
    }
}
