using System.Collections.Concurrent;
using System.Diagnostics;
using CitizenAssistant.Journeys.Tests.Application;

namespace CitizenAssistant.Conformance.Programs;

/// <summary>A Node program that serves until the test is over; it prints its address once it listens.</summary>
public sealed class NodeServer : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private NodeServer(ProcessStartInfo start)
    {
        _process = Process.Start(start) ?? throw new InvalidOperationException("node cannot be started.");
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; private set; } = new("about:blank");

    /// <param name="script">Relative to the repository.</param>
    public static async Task<NodeServer> StartAsync(string script, IReadOnlyDictionary<string, string> variables, CancellationToken ct)
    {
        var path = Path.Combine(ApplicationFiles.Root, script);
        var start = new ProcessStartInfo("node", [path]) { WorkingDirectory = Path.GetDirectoryName(path), RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        var server = new NodeServer(start);
        try
        {
            server.Address = new Uri(await Until.FoundAsync($"{script} to say where it listens", server.FirstAddressAsync, ct));
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private Task<string?> FirstAddressAsync() => _process.HasExited
        ? throw new InvalidOperationException($"It ended while starting:\n{string.Join('\n', _output)}")
        : Task.FromResult(_output.FirstOrDefault(line => line.StartsWith("http://", StringComparison.Ordinal)));

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _output.Enqueue(line);
        }
    }
}
