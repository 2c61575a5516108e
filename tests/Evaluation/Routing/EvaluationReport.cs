namespace CitizenAssistant.Evaluation.Routing;

/// <summary>Writes what was measured, with the date, between two marks of a document; what stands around them stays.</summary>
internal static class EvaluationReport
{
    private const string Begin = "<!-- figures: written by the command, not by hand -->";
    private const string End = "<!-- end of figures -->";

    public static async Task WriteAsync(string file, IReadOnlyList<Figure> figures, CancellationToken ct)
    {
        var before = File.Exists(file) ? await File.ReadAllTextAsync(file, ct) : $"# Evaluation of routing\n\n{Begin}\n{End}\n";
        var (from, to) = (before.IndexOf(Begin, StringComparison.Ordinal), before.IndexOf(End, StringComparison.Ordinal));
        if (from < 0 || to < from)
        {
            throw new BadFileException($"{file} has no place for the figures.");
        }

        string[] lines =
        [
            $"Measured on {TimeProvider.System.GetLocalNow():yyyy-MM-dd} by `dotnet run -c Release --project tests/Evaluation -- routing --all --write docs/evaluation.md`.",
            "",
            "| what | count | share | wanted |",
            "|---|---|---|---|",
            .. figures.Select(figure => figure.ToMarkdown()),
        ];
        await File.WriteAllTextAsync(file, $"{before[..from]}{Begin}\n{string.Join('\n', lines)}\n{before[to..]}", ct);
    }
}
