using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CitizenAssistant.Bot.Privacy.Recognisers;

/// <summary>Bank accounts: of every country with the right check digits; with a slip of the pen where somebody says that it is one.</summary>
internal sealed partial class Ibans : IRecogniser
{
    private static readonly FrozenDictionary<string, int> Lengths = (
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 " +
        "HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 " +
        "QA29 RO24 RS22 SA24 SC31 SD18 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20")
        .Split(' ').ToFrozenDictionary(entry => entry[..2], entry => int.Parse(entry[2..], System.Globalization.CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    public IEnumerable<Finding> Find(string text)
    {
        foreach (Match match in Beginning().Matches(text))
        {
            if (Lengths.TryGetValue(match.Value[..2], out var length)
                && Read(text, match.Index, length) is var (iban, end)
                && (CheckDigits.AreIban(iban) || SaysAccount().IsMatch(text.Before(match.Index, 40))))
            {
                yield return new Finding(PersonalData.Iban, match.Index, end - match.Index);
            }
        }
    }

    // As many letters and digits as the country's accounts have, whatever separates them; then the word must end.
    private static (string Iban, int End)? Read(string text, int start, int length)
    {
        var iban = new System.Text.StringBuilder(length);
        var at = start;
        for (var gap = 0; at < text.Length && iban.Length < length && gap < 3; at++)
        {
            if (char.IsAsciiLetterOrDigit(text[at]))
            {
                iban.Append(char.ToUpperInvariant(text[at]));
                gap = 0;
            }
            else if (text[at] is ' ' or '-' or '.' or '\u00A0' or '\u202F')
            {
                gap++;
            }
            else
            {
                return null;
            }
        }

        return iban.Length == length && (at == text.Length || !char.IsLetterOrDigit(text[at])) ? (iban.ToString(), at) : null;
    }

    [GeneratedRegex(@"(?:(?<![A-Za-z0-9])|(?<=\b[Ii][Bb][Aa][Nn]))[A-Za-z]{2}[ -]?\d{2}(?=[ .\-\u00A0\u202F]{0,2}[A-Za-z0-9])", RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\b(?:iban|konto|kontonummer|bankverbindung|account)\b[^\d]{0,16}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex SaysAccount();
}
