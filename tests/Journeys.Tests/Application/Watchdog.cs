using System.Diagnostics;
using System.Globalization;

namespace CitizenAssistant.Journeys.Tests.Application;

/// <summary>
/// Kills a process when the tests are gone, however they went: a shell reads from us and gets the end of the input when
/// we die. Disposing it leaves the process alone.
/// </summary>
internal sealed class Watchdog : IDisposable
{
    private readonly Process _shell;

    public Watchdog(int processId)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true };
        foreach (var argument in new[] { "-c", "cat > /dev/null; kill -9 $0 2> /dev/null", processId.ToString(CultureInfo.InvariantCulture) })
        {
            start.ArgumentList.Add(argument);
        }

        _shell = Process.Start(start) ?? throw new InvalidOperationException("There is no /bin/sh.");
    }

    public void Dispose()
    {
        _shell.Kill(entireProcessTree: true);
        _shell.WaitForExit();
        _shell.Dispose();
    }
}
