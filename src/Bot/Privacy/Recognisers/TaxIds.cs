using System.Text.RegularExpressions;

namespace CitizenAssistant.Bot.Privacy.Recognisers;

/// <summary>The tax identification number with its check digit, or what somebody calls so; the tax number of a tax office only where it is called so.</summary>
internal sealed partial class TaxIds : IRecogniser
{
    public IEnumerable<Finding> Find(string text)
    {
        foreach (Match match in ElevenDigits().Matches(text))
        {
            if (CheckDigits.AreTaxId(string.Concat(match.Value.Where(char.IsAsciiDigit))) || SaysTaxId().IsMatch(text.Before(match.Index, 50)))
            {
                yield return new Finding(PersonalData.TaxId, match.Index, match.Length);
            }
        }

        foreach (Match match in TaxNumber().Matches(text))
        {
            var number = match.Groups["number"];
            yield return new Finding(PersonalData.TaxId, number.Index, number.Length);
        }
    }

    [GeneratedRegex(@"(?<![\w./,+-])\d{2}[ ./-]?\d{3}[ ./-]?\d{3}[ ./-]?\d{3}(?![\w/]|[.,-]\d)", RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex ElevenDigits();

    [GeneratedRegex(@"(?:steuer[- ]?(?:id|identifikation\w*|ident\w*)|identifikationsnummer|\bid-?nr|\btin\b|\btax[- ]?(?:id|number))[^\d]{0,30}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex SaysTaxId();

    [GeneratedRegex(@"(?:steuer-?(?:nummer|nr)|\bst\.?-?nr)\.?[^\d\n]{0,12}(?<number>\d{2,5}[ /]\d{3,5}[ /]?\d{3,5})(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex TaxNumber();
}
