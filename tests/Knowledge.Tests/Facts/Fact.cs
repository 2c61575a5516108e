using System.Text.RegularExpressions;

namespace CitizenAssistant.Knowledge.Tests.Facts;

/// <summary>One fact of <c>facts.tsv</c>: where it stands, how a citizen asks for it, and how to recognise it.</summary>
/// <param name="Sections">The anchors of the sections that state it.</param>
public sealed record Fact(string Article, IReadOnlyList<string> Sections, string Question, IReadOnlyList<string> Must, IReadOnlyList<string> MustNot)
{
    public static IReadOnlyList<Fact> All { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Facts", "facts.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(columns => new Fact(columns[0], columns[1].Split('|'), columns[2], columns[3].Split(';'), columns.Length > 4 ? columns[4].Split(';') : [])),
    ];

    public IEnumerable<string> MissingIn(string markdown) => Must.Where(pattern => !Has(markdown, pattern));

    public IEnumerable<string> ForbiddenIn(string markdown) => MustNot.Where(pattern => Has(markdown, pattern));

    /// <summary>A figure is found whole: "5 €" does not stand in "55 €".</summary>
    private static bool Has(string markdown, string pattern) => Regex.IsMatch(markdown.ReplaceLineEndings(" "), @"(?<![\d,.])(" + pattern + ")");
}
