namespace CitizenAssistant.Knowledge.Articles;

/// <summary>The headings an article may have: the one place where a kind of section gets its words and its anchor.</summary>
public static class SectionHeadings
{
    private static readonly (SectionKind Kind, string Heading, string Slug)[] All =
    [
        (SectionKind.Summary, "Kurz", "kurz"),
        (SectionKind.Costs, "Kosten", "kosten"),
        (SectionKind.Documents, "Unterlagen", "unterlagen"),
        (SectionKind.Prerequisites, "Voraussetzungen", "voraussetzungen"),
        (SectionKind.Procedure, "Ablauf", "ablauf"),
        (SectionKind.Duration, "Dauer", "dauer"),
        (SectionKind.Deadline, "Frist", "frist"),
        (SectionKind.Online, "Online", "online"),
        (SectionKind.Responsible, "Zuständig", "zustaendig"),
        (SectionKind.LegalBasis, "Rechtsgrundlage", "rechtsgrundlage"),
        (SectionKind.Notes, "Hinweise", "hinweise"),
        (SectionKind.PlainLanguage, "In einfacher Sprache", "in-einfacher-sprache"),
        (SectionKind.English, "In English", "in-english"),
    ];

    /// <summary>The words above a section of that kind.</summary>
    public static string HeadingOf(SectionKind kind) => All.Single(known => known.Kind == kind).Heading;

    /// <summary>The anchor of a section of that kind.</summary>
    public static string SlugOf(SectionKind kind) => All.Single(known => known.Kind == kind).Slug;

    /// <summary>The kind that a heading or an anchor names, however it is cased; null for an unknown one.</summary>
    public static SectionKind? KindOf(string name) => All
        .Where(known => name.Equals(known.Heading, StringComparison.OrdinalIgnoreCase) || name.Equals(known.Slug, StringComparison.OrdinalIgnoreCase))
        .Select(known => (SectionKind?)known.Kind)
        .FirstOrDefault();

    /// <summary>The section that a heading starts, still without words; null for an unknown heading.</summary>
    public static Section? Start(string heading, int line)
    {
        foreach (var known in All)
        {
            if (known.Heading == heading)
            {
                return new Section(known.Kind, heading, known.Slug, "", line);
            }
        }

        return null;
    }
}
