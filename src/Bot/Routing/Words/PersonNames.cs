using System.Text;
using System.Text.RegularExpressions;

namespace CitizenAssistant.Bot.Routing.Words;

/// <summary>
/// Puts one and the same word in the place of people's names: who somebody is must not change where a message goes. A name is what follows
/// "Frau", "heiße" or a greeting at the end, or a capitalised word that is no known word.
/// </summary>
internal sealed partial class PersonNames(Func<string, bool> isKnown)
{
    public const string Somebody = "Personname";

    private static readonly HashSet<string> Titles =
        ["herr", "herrn", "frau", "familie", "fam", "dr", "prof", "heisse", "heiss", "namens", "name", "mr", "mrs", "ms", "called"];

    private static readonly HashSet<string> Relations =
    [
        "sohn", "sohnes", "tochter", "nachbar", "nachbarn", "nachbarin", "mann", "ehemann", "ehefrau", "bruder", "schwester", "vater", "mutter", "kollege", "kollegen", "kollegin",
        "freund", "freundin", "vermieter", "vermieterin", "sachbearbeiter", "sachbearbeiterin", "betreuer", "betreuerin", "mieter", "kind", "enkel", "enkelin", "oma", "opa",
    ];

    private static readonly HashSet<string> Greetings = ["gruss", "gruesse", "gruessen", "mfg", "lg", "vg", "regards"];

    // What follows an article is a thing, though an unknown one: "meine Kennkart".
    private static readonly HashSet<string> BeforeNouns =
    [
        "der", "die", "das", "den", "dem", "des", "dr", "d", "dia", "ein", "eine", "einen", "einem", "einer", "a", "an", "the", "mein", "meine", "meinen", "meinem", "meiner", "mei", "dei", "sei", "unser",
        "unsere", "unseren", "ihr", "ihre", "ihren", "ihrer", "euer", "eure", "kein", "keine", "keinen", "im", "am", "zum", "zur", "beim", "vom", "ins", "ans", "als", "und", "ond", "oder", "ohne", "wegen", "mit",
        "fuers", "jede", "jeden", "welche", "welchen", "diese", "diesen", "alle", "viel", "viele", "mehr", "gute", "guten", "neue", "neuen", "my", "your", "this", "of", "in", "aus", "nach", "nix", "zwoi", "auf", "uff",
    ];

    private static readonly HashSet<string> Polite = ["sie", "ihnen", "ihr", "ihre", "ihren", "euch", "dir", "du", "wir", "ich"];

    private static readonly HashSet<string> Particles = ["al", "el", "van", "von", "de", "di", "da", "bin", "abu", "ben"];

    public string Mask(string message)
    {
        var words = Word().Matches(message).Select(word => new Seen(word, message)).ToArray();
        for (var i = 0; i < words.Length; i++)
        {
            words[i].IsName = words[i].IsCapitalised && !Titles.Contains(words[i].Folded) && !Polite.Contains(words[i].Folded) && (FollowsCue(words, i) || IsUnknown(words, i));
        }

        Spread(words);
        var masked = new StringBuilder();
        var at = 0;
        foreach (var (word, i) in words.Select((word, i) => (word, i)).Where(pair => pair.word.IsName))
        {
            if (i == 0 || !words[i - 1].IsName || !word.FollowsDirectly)
            {
                masked.Append(message, at, word.Index - at).Append(Somebody);
            }

            at = word.End;
        }

        return masked.Append(message, at, message.Length - at).ToString();
    }

    // "Weiß" is a known word, but not in "Jürgen Weiß"; "van" belongs to "Nguyen van Anh".
    private static void Spread(Seen[] words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            words[i].IsName |= words[i].FollowsDirectly && words[i - 1].IsName && !Polite.Contains(words[i].Folded) && (words[i].IsCapitalised || (Particles.Contains(words[i].Folded) && i + 1 < words.Length && words[i + 1].IsName));
        }
    }

    private static bool FollowsCue(Seen[] words, int at)
    {
        var before = at > 0 ? words[at - 1].Folded : "";
        return (Titles.Contains(before) && (words[at].FollowsDirectly || before is "dr" or "prof" or "fam"))
            || (before is "ist" or "is" or "lautet" && at > 1 && words[at - 2].Folded is "name")
            || (Relations.Contains(before) && words[at].FollowsDirectly && words[at].Folded.Length < 9 && at > 1 && words[at - 2].Folded is "mein" or "meine" or "meinen" or "meinem" or "meiner" or "unser" or "unsere" or "mit")
            || (at >= words.Length - 3 && words.Take(at).TakeLast(2).Any(word => Greetings.Contains(word.Folded)));
    }

    private bool IsUnknown(Seen[] words, int at)
    {
        var word = words[at];
        if (word.Folded.Length < 3 || word.Folded.Contains('\'', StringComparison.Ordinal) || isKnown(word.Folded))
        {
            return false;
        }

        var goesOn = at + 1 < words.Length && words[at + 1].FollowsDirectly && (words[at + 1].IsCapitalised || Particles.Contains(words[at + 1].Folded));
        return goesOn || !(word.BeginsSentence || (at > 0 && word.FollowsDirectly && BeforeNouns.Contains(words[at - 1].Folded)));
    }

    [GeneratedRegex(@"\p{L}[\p{L}’']*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    private sealed class Seen(Match word, string message)
    {
        public string Folded { get; } = Letters.Fold(word.Value);

        public int Index => word.Index;

        public int End => word.Index + word.Length;

        public bool IsName { get; set; }

        /// <summary>Capitalised, but not shouted.</summary>
        public bool IsCapitalised { get; } = char.IsUpper(word.Value[0]) && word.Value.Skip(1).Any(char.IsLower);

        public bool FollowsDirectly { get; } = word.Index > 1 && message[word.Index - 1] is ' ' or '-' && char.IsLetter(message[word.Index - 2]);

        public bool BeginsSentence { get; } = message.AsSpan(0, word.Index).TrimEnd(" \t\"„“(–-").IsEmpty || message.AsSpan(0, word.Index).TrimEnd(" \t\"„“(–-")[^1] is '.' or '!' or '?' or ':' or '\n' or ';';
    }
}
