using System.Diagnostics;
using System.Globalization;

namespace CitizenAssistant.Benchmarks.Server;

/// <summary>What a process takes of the machine at this moment.</summary>
public sealed class ProcessFigures
{
    public ProcessFigures(int processId)
    {
        using var process = Process.GetProcessById(processId);
        ProcessorTime = process.TotalProcessorTime;
        ResidentMegabytes = Status(processId, "VmRSS:") ?? process.WorkingSet64 / Mega;
        PeakMegabytes = Status(processId, "VmHWM:") ?? process.PeakWorkingSet64 / Mega;
    }

    private static double Mega => 1024 * 1024;

    public TimeSpan ProcessorTime { get; }

    public double ResidentMegabytes { get; }

    public double PeakMegabytes { get; }

    // Linux says it in kilobytes; elsewhere .NET's own figures have to do.
    private static double? Status(int processId, string field)
    {
        var file = $"/proc/{processId}/status";
        var line = File.Exists(file) ? File.ReadLines(file).FirstOrDefault(l => l.StartsWith(field, StringComparison.Ordinal)) : null;
        return line is null ? null : double.Parse(line[field.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
    }
}
