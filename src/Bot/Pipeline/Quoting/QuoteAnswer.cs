using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Search;

namespace CitizenAssistant.Bot.Pipeline.Quoting;

/// <summary>Answers in the very words of the knowledge base: the section asked for, not the whole article.</summary>
public sealed class QuoteAnswer
{
    /// <returns>Null when nothing fits well enough.</returns>
    public Answer? Write(Turn turn)
    {
        if (turn.Found is not { IsFound: true, Passages: [var best, ..] } found)
        {
            return null;
        }

        var quoted = InLanguage(best, found, turn.Language);
        return new Answer(quoted.Section.Markdown, [quoted]);
    }

    // An English question gets the English section, unless the section asked for holds facts the English one may not have.
    private static Passage InLanguage(Passage best, SearchResult found, string language) =>
        language == "en" && found.Aspect is null or SectionKind.Summary or SectionKind.English && best.Article.Find(SectionKind.English) is { } english
            ? best with { Section = english }
            : best;
}
