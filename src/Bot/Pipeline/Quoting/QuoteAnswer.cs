using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Bot.Pipeline.Quoting;

/// <summary>Answers in the very words of the knowledge base: the section asked for, not the whole article.</summary>
public sealed class QuoteAnswer
{
    /// <returns>Null when nothing fits well enough.</returns>
    public Answer? Write(Turn turn)
    {
        if (turn.Found is not { IsFound: true, Passages: [var best, ..] })
        {
            return null;
        }

        // An English question gets the English section; the German one with the details is named beside it.
        return turn.Language == "en" && best.Section.Kind != SectionKind.English && best.Article.Find(SectionKind.English) is { } english
            ? new Answer(english.Markdown, [best with { Section = english }, best])
            : new Answer(best.Section.Markdown, [best]);
    }
}
