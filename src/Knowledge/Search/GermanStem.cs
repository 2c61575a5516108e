using System.Collections.Frozen;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>
/// Brings the forms of a word together (Ausweise, Ausweises; anmelden, angemeldet, Anmeldung) and keeps different words apart
/// (Müller, Müll), which the usual light stemmers do not. Takes normalised words: lower case, without umlauts and ß.
/// </summary>
internal static class GermanStem
{
    /// <summary>Only these take the plural -er; other words in -er (Müller, Mieter, Führer) keep it.</summary>
    private static readonly string[] PluralsInEr =
    [
        "kind", "bild", "schild", "feld", "geld", "kleid", "haus", "buch", "rad", "wald", "bad", "amt", "grab", "land", "mann",
        "glas", "blatt", "wort", "dach", "fach", "loch", "mitglied", "lied", "tuch", "dorf", "licht", "rind", "brett", "denkmal",
        "neu", "alt", "gross", "klein", "deutsch", "isch", "lich",
    ];

    /// <summary>The parts of separable verbs: "melde … an" is "anmelden".</summary>
    public static IReadOnlyList<string> Particles { get; } =
        ["zuruck", "durch", "fest", "nach", "frei", "auf", "aus", "ein", "her", "hin", "los", "mit", "vor", "weg", "bei", "ab", "an", "um", "zu"];

    private static readonly string[] Prefixes = ["be", "ver", "er", "ent", "zer", "ge", .. Particles];

    /// <summary>Forms that no rule brings together; what citizens ask most about is among them.</summary>
    private static readonly FrozenDictionary<string, string> Irregular = WordList.Lines("irregular.txt")
        .Select(line => line.Split(' '))
        .SelectMany(words => words[1..].Select(form => (form, words[0])))
        .ToFrozenDictionary(pair => pair.form, pair => pair.Item2);

    public static string Of(string word)
    {
        if (word.Length <= 3 || word.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return word;
        }

        var stem = WithoutVerbForm(WithoutEnding(word));
        stem = Irregular.GetValueOrDefault(stem, stem);
        return stem.EndsWith("ung", StringComparison.Ordinal) && stem.Length >= 8 ? stem[..^3] : stem;
    }

    private static string WithoutEnding(string word)
    {
        if (Cut(word, "innen", 5) is { } women)
        {
            return women;
        }

        if ((Cut(word, "ern", 3) ?? Cut(word, "er", 3)) is { } plural && PluralsInEr.Any(noun => plural.EndsWith(noun, StringComparison.Ordinal)))
        {
            return plural;
        }

        var stem = Cut(word, "en", 3) ?? Cut(word, "es", 4) ?? Cut(word, "e", 3) ?? Cut(word, "n", 4) ?? CutS(word) ?? word;
        return stem.EndsWith("niss", StringComparison.Ordinal) ? stem[..^1] : stem;
    }

    /// <summary>-s is an ending after most letters, but not in Ausweis, Pass or Gas.</summary>
    private static string? CutS(string word) =>
        word.Length >= 5 && word[^1] == 's' && "bdfghklmnrtaouy".Contains(word[^2], StringComparison.Ordinal) ? word[..^1] : null;

    /// <summary>angemeldet and anzumelden become anmeld; beantragt becomes beantrag.</summary>
    private static string WithoutVerbForm(string stem)
    {
        foreach (var particle in Particles)
        {
            if (stem.Length >= particle.Length + 5
                && stem.StartsWith(particle, StringComparison.Ordinal)
                && stem.AsSpan(particle.Length, 2) is "ge" or "zu")
            {
                stem = particle + stem[(particle.Length + 2)..];
                return Cut(stem, "et", 5) ?? Cut(stem, "t", 5) ?? stem;
            }
        }

        var present = Prefixes.Any(prefix => stem.StartsWith(prefix, StringComparison.Ordinal)) ? Cut(stem, "et", 6) ?? Cut(stem, "t", 6) ?? stem : stem;
        return present.Length < stem.Length && present.StartsWith("ge", StringComparison.Ordinal) ? present[2..] : present;
    }

    private static string? Cut(string word, string ending, int atLeast) =>
        word.Length - ending.Length >= atLeast && word.EndsWith(ending, StringComparison.Ordinal) ? word[..^ending.Length] : null;
}
