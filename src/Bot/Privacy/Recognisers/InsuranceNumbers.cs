using System.Text.RegularExpressions;

namespace CitizenAssistant.Bot.Privacy.Recognisers;

/// <summary>Numbers of the pension and health insurance, with their check digits or where they are called so.</summary>
internal sealed partial class InsuranceNumbers : IRecogniser
{
    public IEnumerable<Finding> Find(string text)
    {
        foreach (Match match in Number().Matches(text))
        {
            var number = string.Concat(match.Value.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
            var isRight = number.Length == 12 ? CheckDigits.ArePension(number) : CheckDigits.AreHealthInsurance(number);
            if (isRight || SaysInsurance().IsMatch(text.Before(match.Index, 50)))
            {
                yield return new Finding(PersonalData.Insurance, match.Index, match.Length);
            }
        }
    }

    [GeneratedRegex(@"(?<![\w-])(?:\d{2}[ -]?\d{6}[ -]?[A-Za-z][ -]?\d{3}|[A-Za-z] ?\d{3} ?\d{3} ?\d{3})(?![\w])", RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:versicherung\w*|versicherten-?(?:nummer|nr)|\bsv-?|\brv-?|\bkv-?|kranken\w*|social security)[^\d]{0,24}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex SaysInsurance();
}
