namespace CitizenAssistant.Knowledge.Articles;

/// <summary>Reads words that mean the same, in the format of Solr: <c>a, b, c</c> for each other, <c>a, b => c</c> one way.</summary>
internal static class SynonymReader
{
    public const string File = "synonyms.txt";

    private const string Arrow = "=>";

    /// <summary>Longer phrases are sentences, and nobody asks in just these words.</summary>
    private const int MostWords = 4;

    /// <summary>A line that is wrong is left out alone.</summary>
    public static (IReadOnlyList<SynonymRule> Rules, IReadOnlyList<Fault> Faults) Read(IEnumerable<string> lines)
    {
        var rules = new List<SynonymRule>();
        var faults = new List<Fault>();
        foreach (var (index, line) in lines.Index())
        {
            var text = line.Split('#')[0].Trim();
            if (text.Length == 0)
            {
                continue;
            }

            var (rule, fault) = Read(text);
            if (rule is not null)
            {
                rules.Add(rule);
            }
            else
            {
                faults.Add(new Fault(File, index + 1, fault, Excludes: false));
            }
        }

        return (rules, faults);
    }

    private static (SynonymRule? Rule, string Fault) Read(string text)
    {
        var sides = text.Split(Arrow).Select(Phrases).ToArray();
        if (sides.Length > 2)
        {
            return (null, "In der Zeile steht „=>“ mehr als einmal.");
        }

        if (sides.Any(side => side.Length == 0 || side.Any(phrase => phrase.Length == 0)))
        {
            return (null, "Vor oder nach einem Komma oder „=>“ fehlt ein Wort.");
        }

        if (sides.Length == 1 && sides[0].Length == 1)
        {
            return (null, "Ein Wort allein ist kein Synonym; es fehlt ein zweites.");
        }

        if (sides.SelectMany(side => side).FirstOrDefault(phrase => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > MostWords) is { } tooLong)
        {
            return (null, $"„{tooLong}“ hat mehr als {MostWords} Wörter.");
        }

        return (new SynonymRule(sides[0], sides[^1]), "");
    }

    private static string[] Phrases(string side) => side.Split(',', StringSplitOptions.TrimEntries);
}
