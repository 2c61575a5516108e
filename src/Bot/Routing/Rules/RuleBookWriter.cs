using CitizenAssistant.Bot.Routing.Phrases;
using CitizenAssistant.Bot.Routing.Words;

namespace CitizenAssistant.Bot.Routing.Rules;

/// <summary>Makes a rule book of what is written in the files, and refuses what could never work.</summary>
internal sealed class RuleBookWriter(IReadOnlyDictionary<string, RuleFile> files)
{
    private readonly Dictionary<string, string[]> signals = [];
    private readonly Dictionary<string, int> setOfSignal = [];
    private readonly List<(string Where, string Phrase, int Set)> phrases = [];
    private int sets;

    public RuleBook Write()
    {
        foreach (var (file, signal) in files.SelectMany(file => file.Value.Signals.Select(signal => (file.Key, signal))))
        {
            signals[signal.Key] = Lines(signal.Value.Any);
            setOfSignal[signal.Key] = NewSet($"{file}.yml, signal {signal.Key}", signal.Value.Any);
        }

        var rules = files.SelectMany(file => file.Value.Rules.Select(rule => Rule(file.Key, rule))).ToList();
        foreach (var twice in rules.GroupBy(rule => rule.Id).Where(group => group.Count() > 1))
        {
            throw Broken($"rule {twice.Key}", "the id is used twice");
        }

        var spoken = new SpokenForms(files.Values.SelectMany(file => file.Spoken).GroupBy(form => Letters.Fold(form.Key)).ToDictionary(
            same => same.Key,
            same => same.Count() == 1 ? Letters.Fold(same.First().Value).Split(' ') : throw Broken($"spoken form {same.Key}", "it is there twice")));
        var rewriting = new Rewriting([.. files.Values.SelectMany(file => file.Sounds).Select(sound => (sound.Key, sound.Value))]);
        return Fill(rules, new Vocabulary(spoken, rewriting), new SentenceReader(spoken));
    }

    private RuleBook Fill(List<Rule> rules, Vocabulary vocabulary, SentenceReader sentences)
    {
        var book = new RuleBook(rules, sets, vocabulary, sentences);
        var reader = new PhraseReader(vocabulary, signals);
        foreach (var (where, phrase, set) in phrases)
        {
            try
            {
                book.Add(reader.Read(phrase), set);
            }
            catch (FormatException e)
            {
                throw Broken(where, $"\"{phrase}\": {e.Message}");
            }
        }

        return book;
    }

    private Rule Rule(string file, RuleEntry entry)
    {
        var where = $"{file}.yml, rule {entry.Id}";
        var own = Lines(entry.Any) is [] ? [] : new[] { NewSet(where, entry.Any) };
        int[] with = [.. own, .. Sets(where, entry.With)];
        RequestClass? requestClass = Enum.TryParse<RequestClass>(entry.Class, out var known) ? known : null;
        return with is [] && entry.WithAnywhere is [] ? throw Broken(where, "it has neither any nor with")
            : entry.Id is "" || entry.Meaning is "" ? throw Broken(where, "id or meaning is missing")
            : requestClass is null && entry.Class is not ("same" or "") ? throw Broken(where, $"there is no class {entry.Class}")
            : entry.Class is "" == entry.Move is DialogueMove.None ? throw Broken(where, "it needs either a class or a move")
            : new Rule(entry.Id, entry.Meaning, requestClass, entry.Move, entry.LastResort, entry.After, with, Sets(where, entry.Unless),
                Sets(where, entry.WithAnywhere), Sets(where, entry.UnlessAnywhere), [.. entry.InsteadOf]);
    }

    private int[] Sets(string where, List<string> names) =>
        [.. names.Select(name => setOfSignal.TryGetValue(name, out var set) ? set : throw Broken(where, $"the signal {name} is not defined"))];

    private int NewSet(string where, string any)
    {
        phrases.AddRange(Lines(any).Select(phrase => (where, phrase, sets)));
        return sets++;
    }

    // A line that begins with "//" is a remark.
    private static string[] Lines(string any) =>
        [.. any.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith("//", StringComparison.Ordinal))];

    private static InvalidOperationException Broken(string where, string why) => new($"The routing rules are broken: {where}: {why}.");
}
