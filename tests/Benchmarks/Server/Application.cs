using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CitizenAssistant.Benchmarks.Server;

/// <summary>The real application in a process of its own, on a free port of this machine.</summary>
public sealed class Application : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private Application(Process process, Uri address, TimeSpan readyAfter) => (_process, Address, ReadyAfter) = (process, address, readyAfter);

    public Uri Address { get; }

    /// <summary>From the start of the process to the first 200 of <c>/health/ready</c>.</summary>
    public TimeSpan ReadyAfter { get; }

    public ProcessFigures Figures => new(_process.Id);

    public static async Task<Application> StartAsync(string dataFolder, CancellationToken ct)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var started = Stopwatch.GetTimestamp();
        var process = Process.Start(Command(dataFolder, address)) ?? throw new BenchmarkFailedException("The application did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        try
        {
            await WaitUntilReadyAsync(process, address, ct);
            return new Application(process, address, Stopwatch.GetElapsedTime(started));
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static ProcessStartInfo Command(string dataFolder, Uri address)
    {
        var assembly = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../Bot", BuildName(), "CitizenAssistant.Bot.dll"));
        return new ProcessStartInfo("dotnet", [
            assembly,
            $"--Data:Path={dataFolder}",
            $"--urls={address}",
            "--RateLimits:TokensPerMinute=1000000",
            "--RateLimits:MessagesPerMinute=100000000",
        ])
        {
            RedirectStandardOutput = true,
        };
    }

    /// <summary>Release measures Release: both lie in folders of the same name.</summary>
    private static string BuildName() => new DirectoryInfo(AppContext.BaseDirectory).Name;

    private static async Task WaitUntilReadyAsync(Process process, Uri address, CancellationToken ct)
    {
        using var client = new HttpClient { BaseAddress = address };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        while (!process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), patience.Token);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }

            await Task.Delay(10, patience.Token);
        }

        throw new BenchmarkFailedException($"The application ended with {process.ExitCode} before it was ready.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
