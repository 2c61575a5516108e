using System.Text.RegularExpressions;
using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Check;

/// <summary>Notes sentences and words that are too long to be read in passing.</summary>
internal static partial class Readability
{
    private const int MostWords = 25;
    private const int MostLetters = 30;
    private const string Months = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember";

    public static IEnumerable<Note> In(Article article) =>
        article.Sections.SelectMany(section => LongSentences(section, article.Path).Concat(LongWords(section, article.Path)));

    private static IEnumerable<Note> LongSentences(Section section, string file) =>
        from sentence in Sentence().Matches(section.Markdown)
        let words = ArticleRules.CountWords(sentence.Value)
        where words > MostWords
        select new Note(NoteKind.LongSentence, file, section.LineAt(sentence.Index), $"Ein Satz hat {words} Wörter; höchstens {MostWords} lesen sich leicht.");

    /// <summary>Laws have the names they have, and English has no compounds. A hyphen divides a word for the eye.</summary>
    private static IEnumerable<Note> LongWords(Section section, string file) =>
        section.Kind is SectionKind.LegalBasis or SectionKind.English ? [] :
        from word in Word().Matches(section.Markdown)
        where word.Length > MostLetters && !NameOfLaw().IsMatch(word.Value)
        select new Note(NoteKind.LongWord, file, section.LineAt(word.Index), $"„{word.Value}“ hat {word.Length} Buchstaben; ein kürzeres Wort oder ein Bindestrich hilft.");

    // Ends with its mark, with the paragraph, or where an item of a list begins. The dot of "z. B." or "31. Juli" ends none.
    [GeneratedRegex(@"\S(?:(?!\n\s*\n|\n\s*[-*] |(?<=\w{2}[.!?:]|[)€%“][.!?:])\s+(?!" + Months + @")[\p{Lu}„§([-])[\s\S])*")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?<![\p{L}./])\p{L}+(?![\p{L}./]*/)")]
    private static partial Regex Word();

    [GeneratedRegex(@"(gesetz(es|e|en|buch|buchs|buches)?|ordnung(en)?|satzung(en)?|abkommen|richtlinien?)$", RegexOptions.IgnoreCase)]
    private static partial Regex NameOfLaw();
}
