namespace CitizenAssistant.Knowledge.Articles;

/// <summary>One municipal service, described in sections that are each readable alone.</summary>
/// <param name="Path">The file below the knowledge base, with forward slashes.</param>
/// <param name="Version">The first twelve hexadecimal digits of the SHA-256 of the file: names the very text an answer rests on.</param>
public sealed record Article(ArticleHeader Header, IReadOnlyList<Section> Sections, string Path, string Version)
{
    public string Id => Header.Id;

    public string Title => Header.Title;

    /// <summary>How citizens ask for it besides <see cref="ArticleHeader.Questions"/>, in any spelling; only the search reads them.</summary>
    public IReadOnlyList<string> FurtherQuestions { get; init; } = [];

    /// <summary>The section of that kind, or null where the article has none.</summary>
    public Section? Find(SectionKind kind) => Sections.FirstOrDefault(section => section.Kind == kind);
}
