using CitizenAssistant.Bot.Routing.Words;
using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Bot.Routing.Learning;

/// <summary>Reads the training sentences of a knowledge base: <c>routing/*.tsv</c> with the columns classes, register, text.</summary>
public static class TrainingSentenceReader
{
    public const string Header = "classes\tregister\ttext";

    private const string Folder = "routing";

    /// <summary>Whoever knows more registers adds them here and says in docs/routing-data.md what they mean.</summary>
    private static readonly HashSet<string> Registers =
    [
        "formal", "colloquial", "short", "typos", "plain", "learner", "swabian", "english", "denglish", "emotional", "long", "youth", "other-language",
    ];

    /// <summary>Every sentence that can be used, and everything that is wrong, with file and line.</summary>
    public static (IReadOnlyList<TrainingSentence> Sentences, IReadOnlyList<Fault> Faults) Read(string knowledgeBase)
    {
        var (sentences, faults) = (new List<TrainingSentence>(), new List<Fault>());
        var folder = Path.Combine(knowledgeBase, Folder);
        string[] paths = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.tsv") : [];
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            ReadFile($"{Folder}/{Path.GetFileName(path)}", File.ReadAllLines(path), sentences, faults);
        }

        foreach (var same in sentences.GroupBy(sentence => Plain(sentence.Text)).Where(same => same.Count() > 1))
        {
            faults.AddRange(same.Skip(1).Select(twice => new Fault(twice.File, twice.Line, $"Der Satz steht schon in {same.First().File}:{same.First().Line}.")));
        }

        return (sentences, faults);
    }

    private static void ReadFile(string file, string[] lines, List<TrainingSentence> sentences, List<Fault> faults)
    {
        if (lines is not [Header, ..])
        {
            faults.Add(new Fault(file, 1, "Die erste Zeile muss „classes“, „register“ und „text“ heißen, durch Tabulatoren getrennt."));
            return;
        }

        for (var i = 1; i < lines.Length; i++)
        {
            if (Fault(lines[i]) is { } reason)
            {
                faults.Add(new Fault(file, i + 1, reason));
            }
            else
            {
                var columns = lines[i].Split('\t');
                sentences.Add(new TrainingSentence([.. columns[0].Split('|').Select(Enum.Parse<RequestClass>)], columns[1], columns[2].Trim(), file, i + 1));
            }
        }
    }

    private static string? Fault(string line) => line.Split('\t') switch
    {
        not [_, _, _] and var columns => $"Die Zeile hat {columns.Length} statt drei Spalten.",
        [var classes, ..] when Unknown(classes) is { } unknown => $"Die Klasse „{unknown}“ gibt es nicht.",
        [_, var register, _] when !Registers.Contains(register) => $"Das Register „{register}“ gibt es nicht.",
        [.., var text] when !text.Any(letter => char.IsLetterOrDigit(letter) || letter is '?' or '!') => "Der Satz fehlt.",
        _ => null,
    };

    // K1 is concluded after the search: no sentence can show it.
    private static string? Unknown(string classes) =>
        classes.Split('|').FirstOrDefault(name => !Enum.TryParse<RequestClass>(name, out var known) || known is RequestClass.K1 || known.ToString() != name);

    private static string Plain(string text) => string.Concat(Letters.Fold(text).Where(char.IsLetterOrDigit));
}
