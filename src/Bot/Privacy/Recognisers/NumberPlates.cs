using System.Text.RegularExpressions;
using CitizenAssistant.Bot.Privacy.Words;

namespace CitizenAssistant.Bot.Privacy.Recognisers;

/// <summary>German number plates: with the hyphen by their form, otherwise where the text is about a vehicle.</summary>
internal sealed partial class NumberPlates : IRecogniser
{
    public IEnumerable<Finding> Find(string text)
    {
        foreach (Match match in Plate().Matches(text))
        {
            if (!WordLists.PlateDistricts.Contains(match.Groups["district"].Value))
            {
                continue;
            }

            var isCapital = match.Groups["district"].Value.All(char.IsUpper) && match.Groups["letters"].Value.All(char.IsUpper);
            if ((isCapital && match.Groups["hyphen"].Success) || IsAboutAVehicle().IsMatch(text))
            {
                yield return new Finding(PersonalData.Plate, match.Index, match.Length);
            }
        }
    }

    // "S-Bahn" and "B-Plan" have no digits, "S 21" and "B 27" no letters.
    [GeneratedRegex(@"(?<![\w-])(?<district>[A-Za-zÄÖÜäöü]{1,3})(?:(?<hyphen>\s?[-–:]\s?)|\s)(?<letters>[A-Za-z]{1,2})[ -]{0,1}(?<digits>[1-9]\d{0,3})\s?[EHeh]?(?![\w/]|[.,-]\d)", RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex Plate();

    [GeneratedRegex(@"kennzeichen|\bauto\b|\bautos\b|\bwagen|fahrzeug|\b[pl]kw|motorrad|\broller|anhänger|wohnmobil|abgeschleppt|falschpark|geparkt|\bparkt\b|zugelassen|license plate|number plate|\bcar\b|\bvan\b|vehicle", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex IsAboutAVehicle();
}
