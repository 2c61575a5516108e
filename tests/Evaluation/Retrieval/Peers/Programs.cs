using System.ComponentModel;
using System.Diagnostics;

namespace CitizenAssistant.Evaluation.Retrieval.Peers;

/// <summary>Runs programs that may not be installed.</summary>
internal static class Programs
{
    /// <returns>What it wrote; null where it is not installed.</returns>
    /// <exception cref="IOException">It failed.</exception>
    public static async Task<string?> RunAsync(string program, string[] arguments, string? folder, string? input, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder ?? "",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(ct);
            var error = process.StandardError.ReadToEndAsync(ct);
            await process.StandardInput.WriteAsync(input.AsMemory(), ct);
            process.StandardInput.Close();
            await process.WaitForExitAsync(ct);
            return process.ExitCode == 0 ? await output : throw new IOException($"{program} ended with {process.ExitCode}: {await error}");
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
