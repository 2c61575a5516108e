using System.Diagnostics;
using CitizenAssistant.Journeys.Tests.Application;

namespace CitizenAssistant.Conformance.Programs;

/// <summary>The Node programs in <c>clients/</c>, with the packages its lock file names; installed when they are missing.</summary>
public sealed class Clients : IAsyncLifetime
{
    public static string Folder { get; } = Path.Combine(ApplicationFiles.Root, "tests", "Conformance", "clients");

    public static string WebChatBundle { get; } = Path.Combine(Folder, "node_modules", "botframework-webchat", "dist", "webchat.js");

    public async ValueTask InitializeAsync()
    {
        // npm writes this file last: without it an installation was cut short.
        if (!File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json")))
        {
            await RunAsync("npm", ["ci", "--ignore-scripts"], new Dictionary<string, string>(), CancellationToken.None);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Runs a scenario to its end.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message is what it said.</exception>
    public static Task<string> RunAsync(CancellationToken ct, params string[] arguments) =>
        RunAsync("node", arguments, new Dictionary<string, string>(), ct);

    /// <summary>Likewise, with the timers of the client running faster than in life.</summary>
    public static Task<string> RunQuicklyAsync(CancellationToken ct, params string[] arguments) =>
        RunAsync("node", arguments, new Dictionary<string, string> { ["QUICK"] = "1" }, ct);

    private static async Task<string> RunAsync(string program, string[] arguments, Dictionary<string, string> variables, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} cannot be started.");
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(ct);
            var errors = process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return process.ExitCode == 0
                ? await output
                : throw new InvalidOperationException($"{program} {arguments.FirstOrDefault()} ended with {process.ExitCode}:\n{await errors}");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
