using System.Text.RegularExpressions;

namespace CitizenAssistant.Knowledge.Articles;

/// <summary>Phrases that say what will happen to the reader instead of what the rule is (decision taxonomy, 1b).</summary>
internal static partial class RulingPhrases
{
    private static readonly Regex[] Patterns = [Entitled(), DueToYou(), YourRequestIs(), YourDeadline(), Chances()];

    public static IEnumerable<(int Index, string Words)> In(string text) =>
        from pattern in Patterns
        from match in pattern.Matches(text)
        where !HasAbstractSubject(text, match.Index)
        select (match.Index, match.Value);

    /// <summary>"Wer …" and "Personen, die …" speak of everybody, not of the reader.</summary>
    private static bool HasAbstractSubject(string text, int index)
    {
        var sentence = text.LastIndexOfAny(['.', '!', '?', '\n'], Math.Max(0, index - 1)) + 1;
        return AbstractSubject().IsMatch(text[sentence..Math.Max(sentence, index)]);
    }

    [GeneratedRegex(@"^\W*(Wer|Personen|Menschen|Alle)\b|\bPersonen, die\b")]
    private static partial Regex AbstractSubject();

    [GeneratedRegex(@"\bSie (haben|hätten) (wahrscheinlich |vermutlich |keinen |einen )*Anspruch\b")]
    private static partial Regex Entitled();

    [GeneratedRegex(@"\b(Ihnen|Euch|dir) steht\b[^.!?]{0,60}\bzu\b(?! \w+en\b)")]
    private static partial Regex DueToYou();

    [GeneratedRegex(@"\bIhr(e|em|en)? (Antrag|Widerspruch|Einspruch) (ist|wurde|wird|gilt)\b[^.!?]{0,30}\b(gestellt|eingelegt|eingegangen|genehmigt|bewilligt|abgelehnt)\b")]
    private static partial Regex YourRequestIs();

    [GeneratedRegex(@"\bIhre Frist\b[^!?]{0,40}\d{1,2}\.\s?(\d{1,2}\.|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)")]
    private static partial Regex YourDeadline();

    [GeneratedRegex(@"\b(wahrscheinlich|voraussichtlich|gute Chancen|Aussicht)\b[^.!?]{0,60}\b(bewillig|genehmig|erfolgreich|gewähr)\w*")]
    private static partial Regex Chances();
}
