using System.Numerics;
using System.Text.RegularExpressions;

namespace CitizenAssistant.Bot.Privacy;

/// <summary>Masks what identifies a person and has a form a machine can be sure of; public numbers and amounts stay.</summary>
public sealed partial class Redactor
{
    /// <summary>Replaces each find by the name of its kind in square brackets, e.g. <c>[IBAN]</c>.</summary>
    public string Mask(string raw)
    {
        var text = Email().Replace(raw, "[E-Mail]");
        text = Iban().Replace(text, match => HasIbanCheckDigits(match.Value) ? "[IBAN]" : match.Value);
        text = TaxId().Replace(text, match => HasTaxIdCheckDigit(match.Value) ? "[Steuer-ID]" : match.Value);
        text = IdentityDocument().Replace(text, "[Ausweisnummer]");
        text = BirthDate().Replace(text, "$1[Geburtsdatum]");
        return Phone().Replace(text, match => IsPublicNumber(match.Value) ? match.Value : "[Telefonnummer]");
    }

    // ISO 13616: move the first four characters to the end, letters become 10 … 35, the number modulo 97 is 1.
    private static bool HasIbanCheckDigits(string candidate)
    {
        var iban = string.Concat(candidate.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        var digits = string.Concat((iban[4..] + iban[..4]).Select(c => char.IsDigit(c) ? c.ToString() : (c - 'A' + 10).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) % 97 == 1;
    }

    // § 139b AO; ISO 7064 MOD 11,10 over the first ten digits.
    private static bool HasTaxIdCheckDigit(string candidate)
    {
        var digits = candidate.Where(char.IsDigit).Select(c => c - '0').ToArray();
        var product = 10;
        foreach (var digit in digits.Take(10))
        {
            var sum = (digit + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return digits[10] == (11 - product) % 10;
    }

    // Numbers everybody knows (emergency, crisis lines, authorities) say nothing about the writer.
    private static bool IsPublicNumber(string candidate)
    {
        var digits = string.Concat(candidate.Where(char.IsDigit));
        return digits.StartsWith("0800", StringComparison.Ordinal) || digits.StartsWith("116", StringComparison.Ordinal) || digits.StartsWith("0711216", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"[\w.+-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63}){1,4}")]
    private static partial Regex Email();

    [GeneratedRegex(@"\b[A-Za-z]{2}\d{2}(?:[ ]?[0-9A-Za-z]{4}){2,7}(?:[ ]?[0-9A-Za-z]{1,3})?\b")]
    private static partial Regex Iban();

    [GeneratedRegex(@"(?<![\d/-])\d{2}[ ]?\d{3}[ ]?\d{3}[ ]?\d{3}(?![\d/-])")]
    private static partial Regex TaxId();

    [GeneratedRegex(@"\b[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}\b(?<=\d.{0,8})")]
    private static partial Regex IdentityDocument();

    [GeneratedRegex(@"(?i)(\b(?:geb(?:oren)?\.?|geburtsdatum|born)(?:\s+(?:am|on))?:?\s*)\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}")]
    private static partial Regex BirthDate();

    [GeneratedRegex(@"(?<![\w/§.,-])(?:\+\d{1,3}|0\d)[\d /()-]{5,18}\d(?![\w/])")]
    private static partial Regex Phone();
}
