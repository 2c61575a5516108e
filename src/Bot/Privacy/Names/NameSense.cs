using System.Text.RegularExpressions;
using CitizenAssistant.Bot.Privacy.Words;

namespace CitizenAssistant.Bot.Privacy.Names;

/// <summary>Tells words that may be part of a person's name. No list has all names: form and position count as much.</summary>
internal sealed partial class NameSense(PublicWords known)
{
    private const int LongestName = 5;

    public static bool IsGiven(string word) =>
        WordLists.GivenNames.Contains(word) || (word.Contains('-', StringComparison.Ordinal) && word.Split('-') is var parts && parts.All(part => WordLists.GivenNames.Contains(part) || WordLists.DoubtfulGivenNames.Contains(part)));

    public static bool IsMaybeGiven(string word) => IsGiven(word) || WordLists.DoubtfulGivenNames.Contains(word);

    public static bool IsFamily(string word) =>
        WordLists.FamilyNames.Contains(word) || (word.Contains('-', StringComparison.Ordinal) && word.Split('-') is var parts && parts.All(part => WordLists.FamilyNames.Contains(part) || WordLists.DoubtfulFamilyNames.Contains(part)));

    public static bool IsMaybeFamily(string word) => IsFamily(word) || WordLists.DoubtfulFamilyNames.Contains(word);

    public static bool IsTitle(NameWord word) => word.Is("Dr", "Prof", "med", "Dipl", "Ing", "Professor", "Doktor");

    /// <summary>"von", "al", "de": they stand between the parts of a name.</summary>
    public static bool IsParticle(NameWord word) =>
        word.Is("von", "van", "vom", "zu", "zur", "de", "del", "della", "da", "dos", "di", "le", "la", "el", "al", "bin", "ibn", "ben", "abu", "der", "den", "ter", "ten", "mc", "y");

    /// <summary>Whether the word, at a place where a name is expected, can be one.</summary>
    public bool MayBeName(NameWord word) =>
        word.IsInitial
        || (word.IsCapital && !IsAbbreviation(word.Text) && (IsMaybeGiven(word.Text) || IsMaybeFamily(word.Text)))
        || (word.IsCapital && !IsAbbreviation(word.Text) && IsUnknown(word.Text) && !IsNoun().IsMatch(word.Text));

    // "VVS", "DE", "EU"
    private static bool IsAbbreviation(string word) => word.Length is 2 or 3 && word.All(char.IsUpper);

    /// <summary>Neither a small word nor one the knowledge base uses.</summary>
    public bool IsUnknown(string word) => word.Length > 1 && !WordLists.SmallWords.Contains(word) && !known.HasWord(word);

    /// <summary>How many words from here on are one name, the first of them taken for granted.</summary>
    public int Extent(List<NameWord> words, int first, Func<NameWord, bool>? may = null)
    {
        may ??= MayBeName;
        var count = 1;
        var last = IsTitle(words[first]) ? 0 : 1;
        while (first + count < words.Count && count < LongestName && words[first + count] is var word && word.Continues && (word.Gap is " " || words[first + count - 1] is { IsInitial: true } || IsTitle(words[first + count - 1])))
        {
            if (may(word))
            {
                last = ++count;
            }
            else if (IsTitle(word) || (IsParticle(word) && first + count + 1 < words.Count && words[first + count + 1].IsCapital && may(words[first + count + 1])))
            {
                count++;
            }
            else
            {
                break;
            }
        }

        return last;
    }

    // German nouns are capitals too, but most long ones end like this, and adjectives of places like that.
    [GeneratedRegex(@"(?:ung|ungen|heit|keit|schaft|tion|tionen|tät|ismus|ment|nis|tum|geld|amt|antrag|ausweis|fahrt|platz|karte|schein|steuer|gebühr|kosten|frist|stelle|behörde|recht|gesetz|vertrag|nummer|dienst|zeit|tag|woche|monat|jahr|haus|schule|kita|garten|wagen|auto|bus|bahn|straße|strasse|platz|weg|bescheid|formular|akte|wohnung|zimmer|pass|papier|unterlagen|dokument|urkunde|meldung|kind|kinder|ische[rns]?|isch|scher|sches|straße|park|bad|markt|müll|tonne|hilfe|pflege|arbeit|beruf|führer|inhaber|halter|besitzer|nehmer|geber|leiter|beauftragte[rn]?|angehörige[rn]?|berechtigte[rn]?|behinderte[rn]?|erziehende[rn]?|ingen|heim|stadt|hausen|zeug|werk|raum|problem|frage|termin|beitrag|satz|grund|zahlung|kasse|konto|stein|versicherung|erin|aner|änder|eser)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsNoun();
}
