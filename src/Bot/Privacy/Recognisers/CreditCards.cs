using System.Text.RegularExpressions;

namespace CitizenAssistant.Bot.Privacy.Recognisers;

/// <summary>Credit cards: the beginnings and lengths of the networks, and Luhn.</summary>
internal sealed partial class CreditCards : IRecogniser
{
    public IEnumerable<Finding> Find(string text)
    {
        foreach (Match match in Digits().Matches(text))
        {
            var digits = string.Concat(match.Value.Where(char.IsAsciiDigit));
            if (digits.Length is >= 14 and <= 16 && CheckDigits.AreLuhn(digits))
            {
                yield return new Finding(PersonalData.CreditCard, match.Index, match.Length);
            }
        }
    }

    [GeneratedRegex(@"(?<![\w.,/-])(?:4\d{3}|5[0-8]\d{2}|2[2-7]\d{2}|3[0-9]\d{2}|6\d{3})(?:[ -]?\d{4}){3}(?![\w/-])|(?<![\w.,/-])3[4678]\d{2}[ -]?\d{6}[ -]?\d{4,5}(?![\w/-])", RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex Digits();
}
