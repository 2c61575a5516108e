namespace CitizenAssistant.Evaluation.Routing;

/// <summary>A file of tab-separated columns with their names in the first line.</summary>
internal sealed class TestTable
{
    private readonly string[] _names;

    private TestTable(string[] names, IReadOnlyList<TestRow> rows) => (_names, Rows) = (names, rows);

    public IReadOnlyList<TestRow> Rows { get; }

    public static TestTable Read(string file, params string[] columns)
    {
        var lines = File.ReadAllLines(file);
        var names = lines is [var header, ..] ? header.TrimStart('\uFEFF').Split('\t') : throw new FormatException($"{file} is empty.");
        if (columns.FirstOrDefault(column => !names.Contains(column)) is { } missing)
        {
            throw new FormatException($"{file}:1: the column {missing} is missing.");
        }

        var rows = new List<TestRow>();
        for (var i = 1; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                continue;
            }

            var cells = lines[i].Split('\t');
            rows.Add(cells.Length == names.Length
                ? new TestRow(file, i + 1, names.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second.Trim()))
                : throw new FormatException($"{file}:{i + 1}: {cells.Length} instead of {names.Length} columns."));
        }

        return rows is [] ? throw new FormatException($"{file} has no rows.") : new TestTable(names, rows);
    }

    public bool Has(string column) => _names.Contains(column);
}

/// <summary>A line of a <see cref="TestTable"/>.</summary>
internal sealed record TestRow(string File, int Line, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells.GetValueOrDefault(column, "");

    /// <summary>What is written with bars between.</summary>
    public string[] Alternatives(string column) => this[column].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
