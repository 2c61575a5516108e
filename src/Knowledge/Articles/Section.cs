namespace CitizenAssistant.Knowledge.Articles;

/// <summary>A part of an article under one heading; retrieved, quoted and linked alone.</summary>
/// <param name="Slug">The anchor on the article's page, e.g. <c>kosten</c>.</param>
/// <param name="Markdown">The words below the heading, trimmed.</param>
/// <param name="Line">The line of the heading in the file, counted from 1.</param>
public sealed record Section(SectionKind Kind, string Heading, string Slug, string Markdown, int Line)
{
    /// <summary>The line of the first word of <see cref="Markdown"/>; blank lines may stand before it.</summary>
    internal int FirstTextLine { get; init; } = Line + 1;

    /// <summary>The line of the file on which a character of <see cref="Markdown"/> stands.</summary>
    internal int LineAt(int index) => FirstTextLine + Markdown.AsSpan(0, index).Count('\n');
}

/// <summary>The sections an article may have, in the order in which they stand.</summary>
public enum SectionKind
{
    Summary,
    Costs,
    Documents,
    Prerequisites,
    Procedure,
    Duration,
    Deadline,
    Online,
    Responsible,
    LegalBasis,
    Notes,
    PlainLanguage,
    English,
}
