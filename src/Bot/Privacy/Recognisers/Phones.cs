using System.Text.RegularExpressions;

namespace CitizenAssistant.Bot.Privacy.Recognisers;

/// <summary>Phone and fax numbers; emergency, free and crisis lines, the city's exchange and offices of the knowledge base stay.</summary>
internal sealed partial class Phones(PublicWords known) : IRecogniser
{
    /// <summary>Free, shared-cost and authorities' lines, crisis lines, the exchange of the city.</summary>
    private static readonly string[] Public = ["0800", "0180", "0900", "0137", "0700", "032115", "116", "0711216", "0115"];

    public IEnumerable<Finding> Find(string text)
    {
        foreach (Match match in Number().Matches(text))
        {
            if (IsPhone(text, match))
            {
                yield return new Finding(PersonalData.Phone, match.Index, match.Length);
            }
        }

        foreach (Match match in Named().Matches(text))
        {
            var number = match.Groups["number"];
            var digits = National(number.Value);
            if (digits.Length is >= 5 and <= 15 && !IsPublic(digits))
            {
                yield return new Finding(PersonalData.Phone, number.Index, number.Length);
            }
        }
    }

    private bool IsPhone(string text, Match match)
    {
        var digits = National(match.Value);
        return digits.Length is >= 7 and <= 15 && !IsPublic(digits) && !SaysOtherNumber().IsMatch(text.Before(match.Index, 24));
    }

    private bool IsPublic(string digits) => Array.Exists(Public, beginning => digits.StartsWith(beginning, StringComparison.Ordinal)) || known.HasPhone(digits);

    // "+49 (0)711" and "0049 711" are "0711".
    private static string National(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        var withCountry = number[0] is '+' || number.StartsWith("(+", StringComparison.Ordinal) ? digits : digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : null;
        return withCountry switch
        {
            null => digits,
            ['4', '9', .. var rest] => "0" + rest.TrimStart('0'),
            _ => "00" + withCountry,
        };
    }

    [GeneratedRegex(@"(?<![\w§+]|\d[ .,/-])(?:\(?(?:\+|00)[1-9]\d{0,2}\)?(?:[ ./–-]{0,2}\(?\d\)?){6,13}|\(?0[1-9]\d{1,4}\)?(?:[ /–-]{0,3}\d){3,10}|0[1-9]\d{1,4}(?:\.\d{2,4}){2,5}|0[1-9]\d{1,4}\.\d{6,8})(?![\w/]|[.,-]\d)", RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:tel|telefon|telefonnummer|handy|handynummer|mobil|mobilnummer|rufnummer|festnetz|durchwahl|fax|phone|phone number|mobile|whatsapp|erreichbar unter|zurück unter|anrufen unter)\b(?:\s?\.?-?(?:nr|nummer|nummer ist|ist|lautet|unter|der|is|number)\.?){0,3}\s?:?\s{0,2}(?<number>\+?\d(?:[ /–-]?\d){4,13})(?![\w/]|[.,-]\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?:leistung|schlüssel|leika|artikel|bestell|version|isbn|ean)\w*[^\d]{0,6}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex SaysOtherNumber();
}
