using CitizenAssistant.Bot.Privacy.Words;

namespace CitizenAssistant.Bot.Privacy.Names;

/// <summary>"Ich heiße …", "mein Name ist …", "ich bin …", and "… ist mein Name".</summary>
internal sealed class Introductions(NameSense sense) : INameSign
{
    private static readonly string[][] Sure =
    [
        ["ich", "heiße"], ["ich", "heisse"], ["i", "heiß"], ["name", "ist"], ["name", "is"], ["name's"], ["namens"], ["geborene"], ["geborener"], ["nachname", "ist"], ["vorname", "ist"],
        ["hier", "spricht"], ["hier", "schreibt"], ["i'm", "called"], ["am", "called"], ["heißt", "sie"], ["heißt", "er"], ["auf", "den", "namen"],
    ];

    private static readonly string[][] Likely = [["ich", "bin"], ["hier", "ist"], ["i", "am"], ["i'm"], ["this", "is"], ["heißt"], ["heisst"], ["heiße"], ["heisse"], ["called"], ["named"], ["ich"], ["hier"]];

    public IEnumerable<(int First, int Count)> Find(string text, List<NameWord> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (!IsNear(words[i].Gap))
            {
                continue;
            }

            var length = EndsHere(words, i, Sure) ? Named(words, i) : EndsHere(words, i, Likely) ? Likewise(words, i) : 0;
            if (length > 0)
            {
                yield return (i, length);
                i += length;
            }
        }

        for (var i = 1; i + 2 < words.Count; i++)
        {
            // "Mehmet Yıldırım ist mein Name"
            if (words[i].Is("ist", "is") && words[i + 1].Is("mein", "my") && words[i + 2].Is("name") && NameBefore(words, i) is var first && first < i)
            {
                yield return (first, i - first);
            }
        }
    }

    private static bool IsNear(string gap) => gap is " " or ": " or ", " or ":" or " \"" or " „" or "\u00A0";

    private static bool EndsHere(List<NameWord> words, int at, ReadOnlySpan<string[]> phrases)
    {
        foreach (var phrase in phrases)
        {
            var start = at - phrase.Length;
            if (start >= 0 && Enumerable.Range(0, phrase.Length).All(n => words[start + n].Is(phrase[n])))
            {
                // "das heißt Kosten" introduces nobody.
                return !(phrase is ["heißt"] or ["heisst"] && start > 0 && words[start - 1].Is("das", "es", "dies", "was", "wie"));
            }
        }

        return false;
    }

    // Whoever says "ich heiße" says a name, even one that is also a word ("Wolf"), and even in small letters.
    private int Named(List<NameWord> words, int i)
    {
        var word = words[i];
        if (word.IsCapital && (!WordLists.SmallWords.Contains(word.Text) || NameSense.IsTitle(word)))
        {
            return sense.Extent(words, i, next => sense.MayBeName(next) || (next.IsCapital && NameSense.IsMaybeFamily(next.Text)));
        }

        return InSmallLetters(words, i);
    }

    private int Likewise(List<NameWord> words, int i)
    {
        var word = words[i];
        if (word.IsCapital && (NameSense.IsGiven(word.Text) || NameSense.IsTitle(word)))
        {
            return sense.Extent(words, i);
        }

        return word.IsCapital && sense.MayBeName(word) && !words[i - 1].Is("ich", "hier") && sense.Extent(words, i) is >= 2 and var count ? count
            : words[i - 1].Is("ich", "hier") ? 0 : InSmallLetters(words, i);
    }

    private int InSmallLetters(List<NameWord> words, int i)
    {
        if (words[i].IsCapital || !NameSense.IsGiven(words[i].Text))
        {
            return 0;
        }

        var hasFamily = i + 1 < words.Count && words[i + 1].Continues && !words[i + 1].IsCapital
            && (NameSense.IsMaybeFamily(words[i + 1].Text) || NameSense.IsGiven(words[i + 1].Text) || (sense.IsUnknown(words[i + 1].Text) && words[i + 1].Text.Length > 3));
        return hasFamily ? 2 : 1;
    }

    private int NameBefore(List<NameWord> words, int end)
    {
        var first = end;
        while (first > 0 && end - first < 4 && words[first].Gap is " " && sense.MayBeName(words[first - 1]))
        {
            first--;
        }

        return first;
    }
}
