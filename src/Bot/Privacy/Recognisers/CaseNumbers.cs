using System.Text.RegularExpressions;

namespace CitizenAssistant.Bot.Privacy.Recognisers;

/// <summary>Numbers of somebody's matter with an authority: every office writes them its own way, so the word before tells.</summary>
internal sealed partial class CaseNumbers : IRecogniser
{
    public IEnumerable<Finding> Find(string text)
    {
        foreach (Match match in Named().Matches(text))
        {
            var number = match.Groups["number"];
            if (number.Value.Count(char.IsAsciiDigit) >= 3)
            {
                yield return new Finding(PersonalData.CaseNumber, number.Index, number.Length);
            }
        }
    }

    [GeneratedRegex(
        @"\b(?:akten(?:zeichen|nummer|-?nr)|az|geschäfts(?:zeichen|nummer)|gesch\.?-?z|gz|kassenzeichen|(?:vorgangs|fall|antrags|ticket|bearbeitungs|verfahrens|bescheid|register|anzeigen|bg|bedarfsgemeinschafts|kindergeld|wohngeld)[- ]?(?:nummer|nr|kennung|zeichen)|(?:\w{0,20}bescheid|vorgang|antrag|anzeige|strafzettel|knöllchen|verwarnung)(?: mit)?(?: der)? (?:nr|nummer)|(?:unser|ihr|mein|das|dem) zeichen|(?:case|file|reference|application|ref)\.? ?(?:number|no|nr)?)(?![\p{L}\d])" +
        @"\.?(?:\s(?:ist|lautet|is|mit der|nummer|nr|von|vom))?\.?\s?[:#]?\s{0,2}(?<number>(?:[A-ZÄÖÜ]{1,5}[ -])?(?=[\w./-]{0,14}\d)[\w][\w./-]{1,28}\w(?:\s[A-Z]{1,3}\s\d{1,6}/\d{2,4})?|\d{1,3}\s[A-Za-z]{1,3}\s\d{1,6}/\d{2,4})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        Limits.PatternMilliseconds)]
    private static partial Regex Named();
}
