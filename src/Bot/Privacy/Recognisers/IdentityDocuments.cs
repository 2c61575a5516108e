using System.Text.RegularExpressions;

namespace CitizenAssistant.Bot.Privacy.Recognisers;

/// <summary>Serial numbers of German identity cards, residence permits and passports; other countries' where they are called so.</summary>
internal sealed partial class IdentityDocuments : IRecogniser
{
    public IEnumerable<Finding> Find(string text)
    {
        foreach (Match match in Serial().Matches(text))
        {
            // Ten characters carry their check digit; of nine, a digit tells a serial number from letters.
            if (match.Length == 10 ? CheckDigits.AreIcao(match.Value) : match.Value.AsSpan().ContainsAnyInRange('0', '9'))
            {
                yield return Found(match.Value, match.Index, match.Length);
            }
        }

        foreach (Match match in Named().Matches(text))
        {
            var number = match.Groups["number"];
            if (number.Value.Count(char.IsAsciiDigit) >= 3)
            {
                yield return Found(match.Value, number.Index, number.Length);
            }
        }
    }

    private static Finding Found(string words, int start, int length) => new(
        words[0] is 'C' or 'F' or 'G' or 'H' or 'J' or 'K' || words.Contains("pass", StringComparison.OrdinalIgnoreCase) ? PersonalData.Passport : PersonalData.IdentityCard,
        start,
        length);

    // No vowels and none of B, D, Q, S: nothing that could be misread.
    [GeneratedRegex(@"(?<![\w/-])[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}[0-9]?(?![\w/]|-\w)", RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex Serial();

    [GeneratedRegex(@"\b(?:(?:personal|reise|kinderreise)?(?:ausweis|pass|perso)(?:es)?|passport|id[ -]?card|identity card|aufenthaltstitel|aufenthaltskarte|führerschein|fuehrerschein)(?:[- ]?(?:nummer|nr|number|no))?\.?(?:\s(?:mit|der|die|nummer|nr|number|no|ist|lautet|is|hat|meines|des|ausweises)\.?){0,4}\s?:?\s?(?<number>[A-Za-z]{0,2}\d[A-Za-z0-9]{6,10}|[A-Za-z][A-Za-z0-9]{8,9})(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex Named();
}
