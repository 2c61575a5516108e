using System.Text.RegularExpressions;

namespace CitizenAssistant.Bot.Pipeline;

/// <summary>The last look at an answer before a citizen sees it (decision taxonomy, section 1b).</summary>
public sealed partial class AnswerGuard
{
    private static readonly Regex[] Rulings =
    [
        Entitlement(), Due(), Filed(), PersonalDeadline(), Prospects(),
    ];

    /// <summary>Every number and link stands in a passage, and nothing rules on a case.</summary>
    public bool Allows(Answer answer)
    {
        var sources = string.Join('\n', answer.Passages.Select(p => p.Section.Markdown));
        return Rulings.All(ruling => !ruling.IsMatch(answer.Markdown))
            && Facts().Matches(answer.Markdown).All(fact => StandsIn(fact.Value, sources));
    }

    // "6" does not stand in "60 €": the neighbours must not be digits.
    private static bool StandsIn(string fact, string sources) =>
        Regex.IsMatch(sources, $@"(?<![\d,.]){Regex.Escape(fact)}(?!\d|[,.]\d)", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100));

    [GeneratedRegex(@"https?://[^\s)\]]+|\d+(?:[.,:]\d+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Facts();

    [GeneratedRegex(@"\bSie (haben|hätten) (wahrscheinlich |vermutlich |keinen |einen )*Anspruch\b", RegexOptions.CultureInvariant)]
    private static partial Regex Entitlement();

    [GeneratedRegex(@"\b([Ii]hnen|[Ee]uch|[Dd]ir) steht\b.{0,60}\bzu\b", RegexOptions.CultureInvariant)]
    private static partial Regex Due();

    [GeneratedRegex(@"\bIhr(e|em|en)? (Antrag|Widerspruch|Einspruch)\b.{0,30}\b(gestellt|eingelegt|eingegangen|genehmigt|bewilligt|abgelehnt)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Filed();

    [GeneratedRegex(@"\bIhre Frist\b.{0,40}\d{1,2}\.\s?(\d{1,2}\.|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)", RegexOptions.CultureInvariant)]
    private static partial Regex PersonalDeadline();

    [GeneratedRegex(@"\b(wahrscheinlich|voraussichtlich|gute Chancen|Aussicht)\b.{0,60}\b(bewillig|genehmig|erfolgreich|gewähr)", RegexOptions.CultureInvariant)]
    private static partial Regex Prospects();
}
