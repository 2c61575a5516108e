using System.Text.RegularExpressions;

namespace CitizenAssistant.Bot.Privacy.Recognisers;

/// <summary>Dates that somebody calls a day of birth. "Born before 1970" is a rule, not a person.</summary>
internal sealed partial class BirthDates : IRecogniser
{
    public IEnumerable<Finding> Find(string text)
    {
        foreach (Match match in Date().Matches(text))
        {
            var before = text.Before(match.Index, 45);
            if (!IsRule().IsMatch(before) && (SaysBirthBefore().IsMatch(before) || SaysBirthAfter().IsMatch(text.After(match.Index + match.Length, 40))))
            {
                yield return new Finding(PersonalData.BirthDate, match.Index, match.Length);
            }
        }
    }

    [GeneratedRegex(@"(?<![\w./-])(?:\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2}|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d|(?:0?[1-9]|[12]\d|3[01])\.\s?(?:0?[1-9]|1[0-2])\.(?!\s?\d)|\d{1,2}(?:\.|st|nd|rd|th)?\s?(?:of )?(?:jan|feb|mär|maer|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)[a-zä]{0,6}\.?,?\s?(?:\d{4}|'?\d{2})|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?![\w/]|[.-]\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex Date();

    [GeneratedRegex(@"(?:\bgeb(?:oren)?\b\.?|geburtsdat(?:um|en)|geburtstag|\bgeb\.?-?dat(?:um)?|\bborn|date of birth|birth ?(?:date|day)|\bdob|\*|(?<=\b[Kk]am)\b.{0,3})[^\d\n]{0,28}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex SaysBirthBefore();

    [GeneratedRegex(@"^[^\d.!?]{0,20}\b(?:geboren|zur welt|auf die welt|geburtstag|geburtsdatum|born|birthday)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex SaysBirthAfter();

    [GeneratedRegex(@"\b(?:ab|vor|nach|seit|bis|zwischen|before|after|since|until|until the|bis zum|stichtag)(?:\s(?:dem|zum|the))?\s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex IsRule();
}
