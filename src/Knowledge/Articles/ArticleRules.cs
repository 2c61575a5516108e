using System.Text.RegularExpressions;

namespace CitizenAssistant.Knowledge.Articles;

/// <summary>The rules for the words of an article: links, length, amounts, and no ruling on anybody's case.</summary>
internal static partial class ArticleRules
{
    private const int FewestWords = 30;
    private const int MostWords = 200;

    public static IEnumerable<Fault> Check(Article article) =>
        article.Sections.Where(section => section.Markdown.Length > 0).SelectMany(section => (IEnumerable<Fault>)
        [
            .. LinkRules.Check(section, article.Path),
            .. Length(section, article.Path),
            .. Amounts(section, article.Path),
            .. Rulings(section, article.Path),
        ]);

    /// <summary>Words as a reader counts them: the target of a link is none.</summary>
    internal static int CountWords(string markdown) =>
        LinkTarget().Replace(markdown, "]").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    private static IEnumerable<Fault> Length(Section section, string file)
    {
        var words = CountWords(section.Markdown);
        if (words is < FewestWords or > MostWords)
        {
            yield return new Fault(file, section.Line, $"Der Abschnitt „{section.Heading}“ hat {words} Wörter; er soll {FewestWords} bis {MostWords} haben.", Excludes: false);
        }
    }

    private static IEnumerable<Fault> Amounts(Section section, string file) => AnyAmount().Matches(section.Markdown)
        .Where(amount => !WellWritten().IsMatch(amount.Value))
        .Select(amount => new Fault(file, section.LineAt(amount.Index), $"Der Betrag „{amount.Value}“ soll wie „27,60 €“ geschrieben sein.", Excludes: false));

    private static IEnumerable<Fault> Rulings(Section section, string file) => RulingPhrases.In(section.Markdown)
        .Select(found => new Fault(file, section.LineAt(found.Index), $"„{found.Words}“ entscheidet über einen Fall; sagen Sie die Regel und wer entscheidet.", Excludes: false));

    [GeneratedRegex(@"\]\([^)]*\)")]
    private static partial Regex LinkTarget();

    [GeneratedRegex(@"(€|\bEUR)\s?\d(?:[\d.,]*\d)?|\d(?:[\d.,]*\d)?\s*(€|EUR\b|Euro\b)|\d,-+\s?€?", RegexOptions.IgnoreCase)]
    private static partial Regex AnyAmount();

    [GeneratedRegex(@"^\d{1,3}(\.\d{3})*(,\d{2})?[ \u00A0\u202F]€$")]
    private static partial Regex WellWritten();
}
