using System.Text.RegularExpressions;

namespace CitizenAssistant.Bot.Privacy.Recognisers;

/// <summary>Numbers under which somebody knows a person: customer, contract, member, meter. The word before tells.</summary>
internal sealed partial class CustomerNumbers : IRecogniser
{
    public IEnumerable<Finding> Find(string text)
    {
        foreach (Match match in Named().Matches(text))
        {
            var number = match.Groups["number"];
            if (number.Value.Count(char.IsAsciiDigit) >= 3)
            {
                yield return new Finding(PersonalData.CustomerNumber, number.Index, number.Length);
            }
        }
    }

    [GeneratedRegex(
        @"\b(?:(?:kunden|vertrags|mitglieds|mitglieder|matrikel|zähler|rechnungs|personal|debitor(?:en)?|konto|buchungs|leser|benutzer|nutzer|steuerkonto|objekt|betriebs|mandats)[- ]?(?:nummer|nr|zeichen|kennung|id)|mandatsreferenz|(?:customer|contract|member(?:ship)?|account|invoice|client) ?(?:number|no|id))(?![\p{L}\d])" +
        @"\.?(?:\s(?:ist|lautet|is|mit der))?\s?[:#]?\s{0,2}(?<number>(?:[A-ZÄÖÜ]{1,5}[ -])?(?=[\w./-]{0,14}\d)[\w][\w./-]{1,28}\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        Limits.PatternMilliseconds)]
    private static partial Regex Named();
}
