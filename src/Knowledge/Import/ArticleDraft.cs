using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Import;

/// <summary>A source's description as the article it would become here.</summary>
/// <param name="NewOffice">The office file it needs and that is not there yet.</param>
internal sealed record ArticleDraft(ArticleHeader Header, IReadOnlyDictionary<SectionKind, string> Sections, Organisation? NewOffice)
{
    private const int LongestText = 300;
    private const int MonthsToReview = 6;

    /// <summary>What the source does not say is filled in honestly: not confirmed, the general office, a review in half a year.</summary>
    public static ArticleDraft Of(SourceArticle source, string id, string origin, DateOnly today, ImportOffices offices)
    {
        var (office, isNew) = offices.For(source.Responsible);
        var validFrom = source.ValidFrom ?? today;
        var header = new ArticleHeader(
            id,
            Short(source.Title),
            [.. source.Names.Where(name => name.Length <= LongestText).Distinct(StringComparer.OrdinalIgnoreCase)],
            source.Leika is { Length: 14 } leika && leika.All(char.IsAsciiDigit) ? leika : null,
            source.Zone,
            office.Id,
            [.. source.Questions.Where(question => question.Length <= LongestText).Distinct(StringComparer.OrdinalIgnoreCase)],
            [.. Sources(source, origin)],
            source.Confirmed,
            validFrom,
            Later(source.ReviewBy ?? today.AddMonths(MonthsToReview), validFrom))
        {
            Origin = new Origin(origin, source.Id, source.Agency, source.Version, today, ""),
        };
        return new ArticleDraft(header, source.Sections, isNew ? office : null).WithFingerprint();
    }

    public string Text => ArticleText.Write(Header, Sections);

    private ArticleDraft WithFingerprint() =>
        this with { Header = Header with { Origin = Header.Origin! with { Text = ArticleText.FingerprintOf(Text) } } };

    private static IEnumerable<string> Sources(SourceArticle source, string origin) => source.Sources
        .Select(named => Html.MarkdownText.OneLine(named))
        .Where(named => named.Length > 0 && (!LinkRules.IsMeantAsLink(named) || LinkRules.IsAbsoluteHttps(named)))
        .Distinct()
        .DefaultIfEmpty($"Import aus „{origin}“, Kennung {Html.MarkdownText.OneLine(source.Id)}");

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static string Short(string title) => title.Length <= LongestText ? title : title[..(LongestText - 1)] + "…";
}
