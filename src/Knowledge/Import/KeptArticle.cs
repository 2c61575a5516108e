using System.Text;
using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Import;

/// <summary>A file that is there before the import, as far as the import must know it.</summary>
/// <param name="File">Below the knowledge base.</param>
/// <param name="Fingerprint">Of the text as it is now.</param>
internal sealed record KeptArticle(string File, string Id, Origin? Origin, string Fingerprint)
{
    public const string Articles = "articles";
    public const string Drafts = "drafts";

    public bool IsDraft => File.StartsWith(Drafts + '/', StringComparison.Ordinal);

    /// <summary>A person changed it since it was imported.</summary>
    public bool IsEdited => Origin?.Text != Fingerprint;

    public static IEnumerable<KeptArticle> All(string knowledgeBase) => new[] { Articles, Drafts }
        .Select(area => Path.Combine(knowledgeBase, area))
        .Where(Directory.Exists)
        .SelectMany(area => Directory.EnumerateFiles(area, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        .Select(path => Read(Path.GetRelativePath(knowledgeBase, path).Replace('\\', '/'), System.IO.File.ReadAllText(path)));

    /// <summary>The words below each heading, as they stand.</summary>
    public static IReadOnlyDictionary<SectionKind, string> SectionsOf(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return SectionReader.Read(lines, Array.FindIndex(lines, 1, line => line == "---") + 1, "").Sections
            .DistinctBy(section => section.Kind).ToDictionary(section => section.Kind, section => section.Markdown);
    }

    private static KeptArticle Read(string file, string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var end = lines[0].TrimEnd() == "---" ? Array.FindIndex(lines, 1, line => line.TrimEnd() == "---") : -1;
        var fields = YamlReader.Read(end < 0 ? "" : new StringBuilder().AppendJoin('\n', lines[1..end]).ToString(), file, linesBefore: 1, HeaderReader.Known);
        return new KeptArticle(file, fields.Optional("id") ?? Path.GetFileNameWithoutExtension(file), HeaderReader.OriginOf(fields), ArticleText.FingerprintOf(text));
    }
}
