namespace CitizenAssistant.Knowledge.Import;

/// <summary>Says in German what an import did, one line an article and a sum at the end.</summary>
internal sealed class ImportReport(TextWriter output)
{
    /// <summary>A delivery of one service would otherwise name all others.</summary>
    private const int MostMissing = 20;

    private static readonly (ImportChange Change, string Line, string Sum)[] Words =
    [
        (ImportChange.Added, "neu", "neu"),
        (ImportChange.Changed, "geändert", "geändert"),
        (ImportChange.Released, "freigegeben", "freigegeben"),
        (ImportChange.Unchanged, "unverändert", "unverändert"),
        (ImportChange.Conflict, "Konflikt", "Konflikte"),
        (ImportChange.LeftAsDraft, "bleibt Entwurf", "bleiben Entwurf"),
        (ImportChange.Skipped, "übersprungen", "übersprungen"),
        (ImportChange.Missing, "nicht mehr in der Quelle", "nicht mehr in der Quelle"),
    ];

    private readonly Dictionary<ImportChange, int> _counts = [];

    /// <summary>Whether anything of the source is in the knowledge base now.</summary>
    public bool TookSomething => _counts.Keys.Any(change => change is not (ImportChange.Skipped or ImportChange.Missing));

    public void Say(ImportChange change, string name, string? remark = null)
    {
        _counts[change] = _counts.GetValueOrDefault(change) + 1;
        if (change != ImportChange.Missing || _counts[change] <= MostMissing)
        {
            // What a source calls its things may contain anything; a line stays a line.
            output.WriteLine($"{Words.Single(word => word.Change == change).Line}: {OneLine(name)}{(string.IsNullOrEmpty(remark) ? "" : $" ({OneLine(remark)})")}");
        }
    }

    public void Sum(string where)
    {
        if (_counts.GetValueOrDefault(ImportChange.Missing) > MostMissing)
        {
            output.WriteLine($"… und {_counts[ImportChange.Missing] - MostMissing} weitere nicht mehr in der Quelle");
        }

        var sums = Words.Where(word => _counts.ContainsKey(word.Change)).Select(word => $"{_counts[word.Change]} {word.Sum}");
        output.WriteLine($"{string.Join(", ", sums.DefaultIfEmpty("nichts gefunden"))}; {where}");
    }

    private static string OneLine(string text) => Html.MarkdownText.OneLine(text) is { Length: > 300 } longer ? longer[..300] + "…" : Html.MarkdownText.OneLine(text);
}
