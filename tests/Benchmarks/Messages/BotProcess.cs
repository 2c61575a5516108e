using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CitizenAssistant.Benchmarks.Server;

namespace CitizenAssistant.Benchmarks.Messages;

/// <summary>A bot in a process of its own: ours without the assistant, ours whole, or the SDK's.</summary>
internal sealed class BotProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private BotProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public TimeSpan ProcessorTime => new ProcessFigures(_process.Id).ProcessorTime;

    /// <summary>The protocol alone.</summary>
    public static Task<BotProcess> StartEchoAsync(StubChannel channel, CancellationToken ct) =>
        StartAsync("dotnet", address => [Assembly("EchoServer"), $"--urls={address}", .. Settings(channel)], null, ct);

    /// <summary>The application.</summary>
    public static Task<BotProcess> StartAssistantAsync(StubChannel channel, string dataFolder, CancellationToken ct) =>
        StartAsync("dotnet", address => [Assembly("Bot"), $"--urls={address}", $"--Data:Path={dataFolder}", .. Settings(channel)], null, ct);

    /// <summary>The SDK's EchoBot; its packages are fetched when it is first asked for.</summary>
    public static async Task<BotProcess> StartSdkAsync(StubChannel channel, CancellationToken ct)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "echobot");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            Report.Say("fetching the SDK's packages (npm ci)");
            using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--silent"]) { WorkingDirectory = folder })
                ?? throw new BenchmarkFailedException("npm is missing.");
            await npm.WaitForExitAsync(ct);
            if (npm.ExitCode != 0)
            {
                throw new BenchmarkFailedException("npm ci failed.");
            }
        }

        return await StartAsync("node", address => ["index.js", address.Port.ToString(CultureInfo.InvariantCulture), StubChannel.AppId, channel.Metadata], folder, ct);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static string[] Settings(StubChannel channel) =>
    [
        $"--BotFramework:AppId={StubChannel.AppId}", "--BotFramework:AppSecret=secret", $"--BotFramework:ChannelMetadata={channel.Metadata}",
        $"--BotFramework:LoginUrl={channel.Url}{{tenant}}/token", $"--BotFramework:InternalServices:0={channel.Url}",
    ];

    private static string Assembly(string project) =>
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../..", project, new DirectoryInfo(AppContext.BaseDirectory).Name, $"CitizenAssistant.{project}.dll"));

    private static async Task<BotProcess> StartAsync(string program, Func<Uri, string[]> arguments, string? folder, CancellationToken ct)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var process = Process.Start(new ProcessStartInfo(program, arguments(address)) { WorkingDirectory = folder ?? "", RedirectStandardOutput = true })
            ?? throw new BenchmarkFailedException($"{program} did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var bot = new BotProcess(process, address);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        while (!process.HasExited)
        {
            try
            {
                using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(address.Host, address.Port, patience.Token);
                return bot;
            }
            catch (SocketException)
            {
                await Task.Delay(20, patience.Token); // not listening yet
            }
        }

        throw new BenchmarkFailedException($"{program} ended with {process.ExitCode} before it was ready.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
