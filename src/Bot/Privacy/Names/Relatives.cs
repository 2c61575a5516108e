namespace CitizenAssistant.Bot.Privacy.Names;

/// <summary>"Meine Tochter Leyla", "our neighbour Mr …", "mein Vermieter heißt …": people somebody speaks of.</summary>
internal sealed class Relatives(NameSense sense) : INameSign
{
    private static readonly HashSet<string> People = new(StringComparer.OrdinalIgnoreCase)
    {
        "Tochter", "Sohn", "Kind", "Baby", "Frau", "Mann", "Mutter", "Vater", "Mama", "Papa", "Bruder", "Schwester", "Oma", "Opa", "Großmutter", "Großvater", "Enkel", "Enkelin", "Enkelkind", "Tante", "Onkel",
        "Neffe", "Nichte", "Cousin", "Cousine", "Ehemann", "Ehefrau", "Partner", "Partnerin", "Lebensgefährte", "Lebensgefährtin", "Verlobter", "Verlobte", "Freund", "Freundin", "Ex", "Exmann", "Exfrau", "Ex-Mann", "Ex-Frau",
        "Nachbar", "Nachbarn", "Nachbarin", "Vermieter", "Vermieterin", "Mieter", "Mieterin", "Mitbewohner", "Mitbewohnerin", "Chef", "Chefin", "Kollege", "Kollegin", "Anwalt", "Anwältin", "Betreuer", "Betreuerin", "Sachbearbeiter",
        "Sachbearbeiterin", "Lehrer", "Lehrerin", "Schwager", "Schwägerin", "Schwiegermutter", "Schwiegervater", "Schwiegersohn", "Schwiegertochter", "Stiefsohn", "Stieftochter", "Pflegekind", "Zwillinge", "Arzt", "Ärztin",
        "daughter", "son", "child", "wife", "husband", "mother", "father", "mom", "mum", "dad", "brother", "sister", "grandmother", "grandfather", "friend", "boyfriend", "girlfriend", "partner", "neighbour", "neighbor", "landlord", "landlady", "boss", "colleague", "fiancé", "fiancée", "nephew", "niece", "uncle", "aunt",
    };

    public IEnumerable<(int First, int Count)> Find(string text, List<NameWord> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (!People.Contains(words[i].Text))
            {
                continue;
            }

            var at = words[i + 1].Is("heißt", "heisst", "namens", "is", "called", "named", "ist") && i + 2 < words.Count ? i + 2 : i + 1;
            var word = words[at];
            if (word.Gap is not (" " or ", " or ": " or " (" or " - ") || (at == i + 2 && words[i + 1].Gap is not " "))
            {
                continue;
            }

            if (IsName(words, at) && sense.Extent(words, at) is > 0 and var count)
            {
                yield return (at, count);
                i = at + count - 1;
            }
        }
    }

    // Only somebody's own people are called by a name the lists do not know: "Kind Kita" is a telegram.
    private bool IsName(List<NameWord> words, int at)
    {
        var word = words[at];
        if (!word.IsCapital)
        {
            return NameSense.IsGiven(word.Text) && word.Text.Length > 3;
        }

        return NameSense.IsGiven(word.Text) || NameSense.IsFamily(word.Text) || (NameSense.IsMaybeGiven(word.Text) && word.Gap is " ")
            || (word.Gap is " " && IsOwn(words, at) && !words[at - 1].Is("is", "ist") && sense.MayBeName(word) && !word.IsInitial && word.Text.Length < 14);
    }

    private static bool IsOwn(List<NameWord> words, int at)
    {
        for (var i = Math.Max(0, at - 4); i < at; i++)
        {
            if (words[i].Is("mein", "meine", "meinen", "meinem", "meiner", "meines", "unser", "unsere", "unserem", "unserer", "unseren", "my", "our", "ihr", "ihre", "sein", "seine"))
            {
                return true;
            }
        }

        return false;
    }
}
