namespace CitizenAssistant.Bot.Privacy.Names;

/// <summary>"Frau Özdemir", "Herrn Dr. Maier", "Mrs Smith". "Herr Bürgermeister" names an office.</summary>
internal sealed class FormsOfAddress(NameSense sense) : INameSign
{
    public IEnumerable<(int First, int Count)> Find(string text, List<NameWord> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var next = words[i + 1];
            if (!words[i].Is("Frau", "Herr", "Herrn", "Fr", "Hr", "Hrn", "Frl", "Fräulein", "Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Familie", "Fam", "Eheleute", "Tante", "Onkel", "Oma", "Opa") || next.Gap is not (" " or ". " or "."))
            {
                continue;
            }

            if (IsAbbreviation(words[i]) != (next.Gap[0] is '.') && IsAbbreviation(words[i]) && !words[i].Is("Mr", "Mrs", "Ms", "Dr", "Prof"))
            {
                continue;
            }

            var isName = next.IsCapital
                ? sense.MayBeName(next) || NameSense.IsTitle(next) || NameSense.IsMaybeFamily(next.Text)
                : words[i].Is("Frau", "Herr", "Herrn") && !IsOwn(words, i) && (NameSense.IsFamily(next.Text) || NameSense.IsGiven(next.Text));
            if (isName && sense.Extent(words, i + 1) is > 0 and var count)
            {
                yield return (i + 1, count);
                i += count;
            }
        }
    }

    private static bool IsAbbreviation(NameWord word) => word.Is("Fr", "Hr", "Hrn", "Frl", "Fam", "Mr", "Mrs", "Ms", "Dr", "Prof");

    // "meine Frau ali…" is for the relatives to tell.
    private static bool IsOwn(List<NameWord> words, int i) => i > 0 && words[i - 1].Is("meine", "meiner", "seine", "eine", "die", "der");
}
