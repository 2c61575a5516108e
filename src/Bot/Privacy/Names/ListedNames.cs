using CitizenAssistant.Bot.Privacy.Words;

namespace CitizenAssistant.Bot.Privacy.Names;

/// <summary>Names that nothing introduces, known from the lists: "Ana-Maria Popescu", "Müller, Hans", "Anna braucht …".</summary>
internal sealed class ListedNames(NameSense sense) : INameSign
{
    private static readonly HashSet<string> Offices = new(StringComparer.OrdinalIgnoreCase)
    {
        "Oberbürgermeister", "Oberbürgermeisterin", "Bürgermeister", "Bürgermeisterin", "Minister", "Ministerin", "Ministerpräsident", "Kanzler", "Bundeskanzler", "Bundespräsident", "Präsident", "Dichter", "Sankt", "St", "Heilige", "Heiliger",
        "Schloss", "Platz", "Kirche", "Schule", "Stadion", "König", "Königin", "Kaiser", "Herzog", "Papst", "Firma",
    };

    private static readonly HashSet<string> Places = new(StringComparer.OrdinalIgnoreCase)
    {
        "Straße", "Strasse", "Str", "Platz", "Weg", "Allee", "Ring", "Schule", "Gymnasium", "Realschule", "Grundschule", "Kirche", "Stadion", "Halle", "Haus", "Museum", "Universität", "Stiftung", "Klinik", "Krankenhaus", "Preis", "Denkmal", "Park", "Arena", "Bibliothek", "GmbH", "AG", "Tag", "Himmelfahrt", "Lichtmess",
    };

    /// <summary>Of whom everybody speaks and nobody is meant.</summary>
    private static readonly HashSet<string> KnownToAll = new(StringComparer.OrdinalIgnoreCase)
    {
        "Nopper", "Kuhn", "Schiller", "Goethe", "Hölderlin", "Bosch", "Daimler", "Benz", "Heuss", "Rommel", "Kretschmann", "Merz", "Scholz", "Merkel", "Steinmeier", "Mozart", "Bach", "Luther", "Stauffenberg", "Hegel", "Porsche", "Mustermann", "Musterfrau", "Doe",
    };

    public IEnumerable<(int First, int Count)> Find(string text, List<NameWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (Length(words, i) is > 0 and var count && !IsPublic(words, i, count))
            {
                yield return (i, count);
                i += count - 1;
            }
        }
    }

    private int Length(List<NameWord> words, int i)
    {
        var word = words[i];
        var hasNext = i + 1 < words.Count;
        if (!word.IsCapital)
        {
            var next = hasNext ? words[i + 1] : default;
            return hasNext && next is { Gap: " ", IsCapital: false } && NameSense.IsGiven(word.Text) && NameSense.IsFamily(next.Text) && word.Text.Length > 2 ? 2 : 0;
        }

        // "Müller, Hans"
        if (hasNext && words[i + 1] is { Gap: ", ", IsCapital: true } first && NameSense.IsMaybeFamily(word.Text) && NameSense.IsGiven(first.Text) && !NameSense.IsGiven(word.Text))
        {
            return 2;
        }

        if (NameSense.IsGiven(word.Text))
        {
            var count = sense.Extent(words, i);
            return count > 1 || (word.Text.Length > 2 && sense.IsUnknown(word.Text)) ? count : 0;
        }

        // A word that may be a first name, or one we do not know, before a family name.
        var isFollowed = hasNext && words[i + 1] is { Gap: " ", IsCapital: true } family
            && (NameSense.IsFamily(family.Text) || (WordLists.DoubtfulGivenNames.Contains(word.Text) && NameSense.IsMaybeFamily(family.Text)));
        return isFollowed && sense.MayBeName(word) ? sense.Extent(words, i)
            : word.IsInitial && hasNext && words[i + 1] is { Gap: ". ", IsCapital: true } after && NameSense.IsFamily(after.Text) ? 2 : 0;
    }

    private static bool IsPublic(List<NameWord> words, int first, int count)
    {
        var before = first > 0 ? words[first - 1] : default;
        var after = first + count < words.Count ? words[first + count] : default;
        return (first > 0 && words[first].Gap is " " or ". " && Offices.Contains(before.Text))
            || (after.Text is not null && after.Gap is " " or "-" && Places.Contains(after.Text))
            || Enumerable.Range(first, count).Any(i => KnownToAll.Contains(words[i].Text));
    }
}
