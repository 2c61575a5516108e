using System.Collections.Frozen;

namespace CitizenAssistant.Bot.Privacy.Words;

/// <summary>The lists beside this file. A line that begins with # is for people.</summary>
internal static class WordLists
{
    public static FrozenSet<string> GivenNames { get; } = Read("given-names", certain: true);

    /// <summary>First names that are also words: they need a second sign.</summary>
    public static FrozenSet<string> DoubtfulGivenNames { get; } = Read("given-names", certain: false);

    public static FrozenSet<string> FamilyNames { get; } = Read("family-names", certain: true);

    public static FrozenSet<string> DoubtfulFamilyNames { get; } = Read("family-names", certain: false);

    public static FrozenSet<string> SmallWords { get; } = Read("small-words", certain: true);

    public static FrozenSet<string> PlateDistricts { get; } = Read("plate-districts", certain: true);

    /// <summary>As they are matched: alternatives of a pattern, the longest first.</summary>
    public static string Illnesses { get; } = Alternatives(acute: false);

    /// <summary>What calls for help at once while it happens.</summary>
    public static string AcuteIllnesses { get; } = Alternatives(acute: true);

    private static string Alternatives(bool acute) => string.Join('|', Lines("illnesses")
        .Where(line => line.StartsWith("acute:", StringComparison.Ordinal) == acute)
        .SelectMany(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('|', StringSplitOptions.TrimEntries))
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(word => word.Length)
        .Select(System.Text.RegularExpressions.Regex.Escape));

    private static FrozenSet<string> Read(string list, bool certain) => Lines(list)
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(word => word.EndsWith('?') != certain)
        .Select(word => word.TrimEnd('?'))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Lines(string list)
    {
        using var reader = new StreamReader(typeof(WordLists).Assembly.GetManifestResourceStream($"privacy.{list}.txt")!);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] is not '#')];
    }
}
