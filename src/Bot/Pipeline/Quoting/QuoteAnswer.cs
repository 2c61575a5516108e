using CitizenAssistant.Bot.Routing;
using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Search;

namespace CitizenAssistant.Bot.Pipeline.Quoting;

/// <summary>Answers in the very words of the knowledge base: the section asked for, not the whole article.</summary>
public sealed class QuoteAnswer
{
    private const double SureBesideADecision = 0.65;

    /// <returns>Null when nothing fits well enough.</returns>
    public Answer? Write(Turn turn)
    {
        var decision = turn.Classification.Decision;
        if (turn.Found is not { Passages: [var best, ..] } found || !(decision is { } needsPerson ? FitsBeside(needsPerson, turn, found) : found.IsFound))
        {
            return null;
        }

        if (decision is { } requestClass && (found.Aspect is null || !turn.Classification.AsksForInformation))
        {
            best = GeneralRule(best, requestClass);
        }

        // The English summary is for those who ask in English or for English, however English a German message looks to the search.
        if (turn.Language != "en" && best.Section.Kind is SectionKind.English && !turn.Message.Value.Contains("engl", StringComparison.OrdinalIgnoreCase))
        {
            best = best.Article.Find(SectionKind.Summary) is { } summary ? best with { Section = summary } : best;
        }

        // An English question gets the English section; the German one with the details is named beside it.
        return turn.Language == "en" && best.Section.Kind != SectionKind.English && best.Article.Find(SectionKind.English) is { } english
            ? new Answer(english.Markdown, [best with { Section = english }, best])
            : AlsoAskedFor(best, found) is { } second
            ? new Answer($"{best.Section.Markdown}\n\n{second.Section.Markdown}", [best, second])
            : new Answer(decision is null || turn.Classification.AsksForInformation ? best.Section.Markdown : Beginning.Of(best.Section.Markdown), [best]);
    }

    // "What does it cost, and what must I bring?" asks for two sections of one article.
    private static Passage? AlsoAskedFor(Passage best, SearchResult found) => found.Aspects
        .Where(aspect => aspect != best.Section.Kind && aspect is not (SectionKind.English or SectionKind.PlainLanguage))
        .Select(best.Article.Find)
        .Where(section => section is not null && best.Section.Kind == found.Aspect)
        .Select(section => best with { Section = section! })
        .FirstOrDefault();

    // Beside a hand-over stands what is surely meant: the article is named, or fits without doubt. Who wants a person, complains or is
    // in need gets no article that happens to share a word.
    private static bool FitsBeside(RequestClass decision, Turn turn, SearchResult found) => decision switch
    {
        RequestClass.A5 or RequestClass.A6 => found.IsFound && turn.Classification.AsksForInformation,
        RequestClass.R14 or RequestClass.R15 or RequestClass.R16 => found.IsNamed,
        _ when turn.Within is not null => true, // said of the topic talked about
        _ => found.IsNamed || (found.IsFound && found.Passages[0].Score >= SureBesideADecision),
    };

    // What helps beside the hand-over: the rule that the person will decide by, or the way to go (decision taxonomy, E-5).
    private static Passage GeneralRule(Passage best, RequestClass requestClass)
    {
        SectionKind[] wanted = requestClass switch
        {
            RequestClass.R1 or RequestClass.R2 or RequestClass.R17 => [SectionKind.Prerequisites],
            RequestClass.R3 or RequestClass.R4 or RequestClass.R11 => [SectionKind.Online, SectionKind.Procedure],
            RequestClass.R5 or RequestClass.R7 or RequestClass.R12 or RequestClass.R13 => [SectionKind.Responsible],
            RequestClass.R6 => [SectionKind.Deadline],
            RequestClass.R8 => [SectionKind.Costs],
            RequestClass.R9 or RequestClass.R18 => [SectionKind.Duration],
            _ => [],
        };
        return wanted.Select(best.Article.Find).FirstOrDefault(section => section is not null) is { } rule ? best with { Section = rule } : best;
    }
}
