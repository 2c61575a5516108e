using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CitizenAssistant.Benchmarks;

/// <summary>The figures in the order they were measured.</summary>
public sealed class Report
{
    private readonly List<Figure> _figures = [];

    public void Add(Figure figure) => _figures.Add(figure);

    /// <summary>Says what is being measured, so that nobody takes waiting for hanging.</summary>
    public static void Say(string doing) => Console.Error.WriteLine($"… {doing}");

    public void PrintTable()
    {
        var width = _figures.Max(figure => figure.What.Length);
        Console.WriteLine();
        Console.WriteLine(Invariant($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, load of the machine {Load()}"));
        foreach (var figure in _figures)
        {
            Console.WriteLine(Invariant($"{figure.What.PadRight(width)}  {Figure.Write(figure.Value),8} {figure.Unit,-8}  {figure.Target,-10} {figure.Verdict}").TrimEnd());
        }
    }

    /// <summary>One object on one line, after everything else.</summary>
    public void PrintJson()
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            _figures.ForEach(figure => writer.WriteNumber(figure.Key, Math.Round(figure.Value, 3)));
            writer.WriteEndObject();
        }

        Console.WriteLine(Encoding.UTF8.GetString(json.ToArray()));
    }

    // Figures from a machine that does other work as well are too bad; the reader should see it.
    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
