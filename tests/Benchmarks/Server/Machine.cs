using System.Globalization;

namespace CitizenAssistant.Benchmarks.Server;

/// <summary>The whole machine: figures taken while other programs work beside are worse than they should be, and the reader must see it.</summary>
public static class Machine
{
    private const double TicksPerSecond = 100; // what Linux counts in, whatever its own clock does
    private static readonly int[] Idle = [3, 4]; // the columns "idle" and "iowait"

    /// <summary>Processor time that all programs together have taken; null where the system does not say.</summary>
    public static TimeSpan? ProcessorTime => File.Exists("/proc/stat")
        ? TimeSpan.FromSeconds(File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1).Take(8).Where((_, column) => !Idle.Contains(column)).Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)) / TicksPerSecond)
        : null;
}
