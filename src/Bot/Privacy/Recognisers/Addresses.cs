using System.Text.RegularExpressions;
using CitizenAssistant.Bot.Privacy.Words;

namespace CitizenAssistant.Bot.Privacy.Recognisers;

/// <summary>Street and house number, with postcode and place behind it. An office's own address stays, and a street without a number.</summary>
internal sealed partial class Addresses(PublicWords known) : IRecogniser
{
    private const string HouseNumber = @"(?<number>\d{1,3}\s?[a-zA-Z]?(?![\p{L}\d])(?:\s?[-–/+]\s?\d{1,3}\s?[a-zA-Z]?(?![\p{L}\d]))?)";
    private const string Place = @"(?:(?:,\s?|\s|\n|,?\sin\s){1,2}(?:D-|DE-)?(?:\d{5}\s)(?:(?:Bad|St\.|Sankt|Schwäbisch)\s)?\p{Lu}[\p{L}-]{1,30}(?:/\p{L}{2,20})?)?";

    public IEnumerable<Finding> Find(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            yield break;
        }

        foreach (Match match in Street().Matches(text))
        {
            if (IsStreet(match.Groups["name"].Value, text, match) && !IsPublic(text, match) && !IsMeasure().IsMatch(text.After(match.Index + match.Length, 14)))
            {
                yield return new Finding(PersonalData.Address, match.Index, match.Length);
            }
        }

        foreach (Match match in AtThe().Matches(text))
        {
            var name = match.Groups["name"].Value;
            if (!known.HasWord(name) && !WordLists.SmallWords.Contains(name) && (IsHome().IsMatch(text) || match.Groups["place"].Length > 0)
                && !IsPublic(text, match) && !IsMeasure().IsMatch(text.After(match.Index + match.Length, 14)))
            {
                yield return new Finding(PersonalData.Address, match.Index, match.Length);
            }
        }

        foreach (Match match in HomeTown().Matches(text))
        {
            var town = match.Groups["town"];
            yield return new Finding(PersonalData.Address, town.Index, town.Length);
        }
    }

    // "Parkplatz 3" is no street; "Kirchplatz 3" is one where somebody speaks of a home, or a place follows.
    private bool IsStreet(string name, string text, Match match) => !NoStreet().IsMatch(name)
        && (IsSurelyAStreet().IsMatch(name) || (!known.HasWord(name[(name.LastIndexOf(' ') + 1)..]) && (match.Groups["place"].Length > 0 || IsHome().IsMatch(text))));

    private bool IsPublic(string text, Match match) =>
        known.HasAddress($"{match.Groups["street"].Value} {match.Groups["number"].Value}") || (NamesAnOffice().IsMatch(text) && !IsMyHome().IsMatch(text));

    [GeneratedRegex(
        @"(?<![\p{L}\d-])(?<street>(?:(?:Obere|Untere|Alte|Neue|Große|Grosse|Kleine|Hintere|Vordere|Innere|Äußere|Lange|Kurze|Am|An der|An den|Auf der|Auf den|Auf dem|In der|In den|Im|Zum|Zur|\p{Lu}[\p{L}-]{2,20}er) )?(?<name>" +
        @"(?:\p{Lu}[\p{L}.'-]{1,25} ){1,2}(?:Stra(?:ß|ss)e|Str\.?|Weg|Platz|Allee|Gasse|Ring|Steige|Ufer|Damm|Staffel)" +
        @"|\p{L}[\p{L}.'-]{1,40}(?:stra(?:ß|ss)e|str\.?|weg|gasse|allee|platz|ring|ufer|steige|staffel|damm|halde|rain|wall|winkel|pfad|steg|chaussee|graben|hof|berg|bühl|wiesen|äcker|gärten|garten|höhe|park|markt)" +
        @"|(?:\p{Ll}{3,20}er) (?:stra(?:ß|ss)e|str\.?|platz|allee|weg)))[ ,]{0,2}(?:Nr\.? ?)?" + HouseNumber + "(?<place>" + Place + ")",
        RegexOptions.CultureInvariant,
        Limits.PatternMilliseconds)]
    private static partial Regex Street();

    // Streets that are called after what they lie at: "Am Kräherwald 17", "Auf dem Haigst 12".
    [GeneratedRegex(
        @"(?<![\p{L}\d-])(?<street>(?:Am|Im|An der|An den|An dem|Auf der|Auf dem|Auf den|In der|In den|In dem|Zum|Zur|Beim|Bei der|Hinter der|Hinter dem|Hinterm|Unter den|Unter dem|Unter der|Unterm|Vor dem|Ob dem|Ob der) (?<name>\p{Lu}[\p{L}-]{2,30}(?: \p{Lu}[\p{L}-]{2,30})?)) " +
        HouseNumber + "(?<place>" + Place + ")",
        RegexOptions.CultureInvariant,
        Limits.PatternMilliseconds)]
    private static partial Regex AtThe();

    [GeneratedRegex(@"\b(?:wohn(?:e|en|haft|t)|gemeldet|anschrift|adresse|live|living|address)\b[^.!?\d]{0,25}\b(?<town>\d{5} (?:(?:Bad|St\.|Sankt) )?\p{Lu}[\p{L}-]{2,30})", RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex HomeTown();

    [GeneratedRegex(@"(?:stra(?:ß|ss)e|str\.?|gasse|allee|steige|staffel|chaussee|weg)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex IsSurelyAStreet();

    [GeneratedRegex(@"(?:park|stell|kita|krippen|arbeits|studien|spiel|sitz|sport|schul|wohn|liege|ausbildungs|pflege|therapie|camping|betreuungs|stand|urnen|bau|kindergarten|grab|flug|bahn|bauern|wertstoff|recycling|schwimm|tennis|basket|rad|fuß|geh|feld|rechts|dienst|instanzen|seiten|aus|um|mittel|schulden|wahl|geburts|geld|kosten|plan)(?:platz|hof|weg|berg|garten|ring|park|markt)$|^(?:unter|durch|hin|auch|ein|über|be|gleich|neben|halb)?weg$|^(?:Diese|Welche|Meine|Unsere|Eine|Die|Jede|Keine)r? ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex NoStreet();

    [GeneratedRegex(@"^\s?(?:Uhr|h\b|Euro|EUR|€|%|Prozent|km|cm|m²|m³|qm|m\b|Meter|Jahr|Tag|Kind|Person|Monat|Woche|Stunde|Minute|Stück|Sitz|Plätze|[.:]\d|\.\s?(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember))", RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex IsMeasure();

    [GeneratedRegex(@"\b(?:wohn\w*|leb(?:e|en|t)|gemeldet|(?:um|aus|ein)?zieh\w*|(?:um|aus|ein)?gezogen|umzug|einzug|auszug|anschrift|adresse|absender|haus|wohnung|grundstück|zuhause|daheim|live|living|moved|address|flat|apartment|house)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex IsHome();

    [GeneratedRegex(@"\b(?:wohn(?:e|en|t|haft)|leb(?:e|en|t)|gemeldet|(?:um|ein|aus)?ziehe|(?:um|ein|aus)gezogen|absender|(?:mein|unser)\w{0,2} (?:\w{2,8} )?(?:adresse|anschrift|wohnung|haus|grundstück|umzug)|i live|we live|i moved|my (?:\w{2,8} )?(?:address|flat|house))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex IsMyHome();

    [GeneratedRegex(@"\b\p{L}*(?:amt|amts|ämter|behörde|rathaus|bürgerbüro|bürgerservice|bürgerzentrum|jobcenter|museum|theater|schule|gymnasium|bibliothek|bücherei|klinik|klinikum|krankenhaus|revier|feuerwache|wertstoffhof|friedhof|stadion|hallenbad|freibad|familienzentrum|haltestelle|gericht)\b|\b(?:kfz-?)?(?:zulassungs|melde|wohngeld|führerschein|bußgeld|beratungs|annahme|geschäfts|außen|anlauf|staatsangehörigkeits)\p{L}*stelle\b|\boffices?\b|town hall|city hall", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex NamesAnOffice();
}
