using System.CommandLine;
using System.Globalization;
using CitizenAssistant.Evaluation.Retrieval;
using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Search;

namespace CitizenAssistant.Evaluation.Weights;

/// <summary><c>weights</c>: learns what each sign counts, from questions whose answers are known.</summary>
internal static class WeightsCommand
{
    private static readonly Option<string> Data = new("--data") { Required = true };
    private static readonly Option<string> Own = new("--own") { DefaultValueFactory = _ => "tests/Knowledge.Tests/Search" };
    private static readonly Option<double> Damping = new("--damping") { DefaultValueFactory = _ => 0.001 };
    private static readonly Option<string> Without = new("--without") { DefaultValueFactory = _ => "" };
    private static readonly Option<double> OwnShare = new("--own-share") { DefaultValueFactory = _ => 0.3 };
    private static readonly Option<string?> Write = new("--write");

    public static Command Create()
    {
        var command = new Command("weights", "Learns what each sign counts.") { Data, Own, Damping, Without, OwnShare, Write };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var data = parsed.GetValue(Data)!;
        var synonyms = SynonymReader.Read(File.ReadLines("knowledge-base/synonyms.txt")).Rules;
        var test = TestSet.Read(Path.Combine(data, "integreat", "pages.de.jsonl"), Path.Combine(data, "integreat", "questions.jsonl"), "de", translated: false).Limited("train", null);
        var pages = Snapshot.Of(PagesAsArticles.From(test.Pages) with { Synonyms = synonyms });
        var train = test.Questions.Where(q => q.IsAnswerable).Select(q => Judge("train", pages, q.Text, q.Pages, 1)).ToArray();

        var knowledge = Snapshot.Of(KnowledgeBaseReader.Read("knowledge-base"));
        var own = Lines("questions.tsv").Where(c => c[0] != "-").Select(c => Judge("own", knowledge, c[2], c[0].Split('|'), 1))
            .Concat(Lines("left-out.tsv").Where(c => c[0] != "-" && c[4] == "a").Select(c => Judge("own", knowledge, c[2], c[0].Split('|'), 1))).ToArray();
        var half = Lines("left-out.tsv").Where(c => c[0] != "-" && c[4] == "b").Select(c => Judge("b", knowledge, c[2], c[0].Split('|'), 1)).ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"train {train.Length}, right among candidates {train.Count(q => q.Candidates.Any(c => c.IsRight)) / (double)train.Length:0.000}; own {own.Length} {own.Count(q => q.Candidates.Any(c => c.IsRight)) / (double)own.Length:0.000}"));

        var without = parsed.GetValue(Without)!.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Sign>).ToHashSet();
        foreach (var q in train.Concat(own).Concat(half)) { foreach (var c in q.Candidates) { foreach (var sign in without) { c.Signs[(int)sign] = 0; } } }
        var share = parsed.GetValue(OwnShare);
        Judged[] Weighed(IEnumerable<Judged> t, IEnumerable<Judged> o) { var tt = t.ToArray(); var oo = o.ToArray(); return [.. tt.Select(q => q with { Weight = (1 - share) / tt.Length }), .. oo.Select(q => q with { Weight = share / Math.Max(oo.Length, 1) })]; }

        List<(Judged, int)> results = [];
        const int Folds = 5;
        for (var fold = 0; fold < Folds; fold++)
        {
            var learned = Weighed(train.Where((_, i) => i % Folds != fold), own.Where((_, i) => i % Folds != fold));
            var weights = LearnWeights.From(Usable(learned), Evidence.Signs, parsed.GetValue(Damping));
            results.AddRange(train.Where((_, i) => i % Folds == fold).Concat(own.Where((_, i) => i % Folds == fold)).Select(q => (q, Rank(q, weights))));
        }

        foreach (var set in results.GroupBy(r => r.Item1.Set)) { Print("cv " + set.Key, [.. set.Select(r => r.Item2)]); }
        var final = LearnWeights.From(Usable(Weighed(train, own)), Evidence.Signs, parsed.GetValue(Damping));
        foreach (var (name, set) in new[] { ("fit train", train), ("fit own", own), ("half b", half) }) { Print(name, [.. set.Select(q => Rank(q, final))]); }
        foreach (var sign in Enum.GetValues<Sign>()) { Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sign} {final[(int)sign]:0.00}")); }
        if (parsed.GetValue(Write) is { } file)
        {
            File.WriteAllLines(file, ["# What each sign counts in ranking; made by the command 'weights' of tests/Evaluation.", .. Enum.GetValues<Sign>().Where(s => final[(int)s] != 0).Select(s => string.Create(CultureInfo.InvariantCulture, $"{s} {final[(int)s]:0.00}"))]);
        }

        return 0;

        IEnumerable<string[]> Lines(string file) => File.ReadLines(Path.Combine(parsed.GetValue(Own)!, file)).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));
    }

    private static Judged[] Usable(Judged[] all) => [.. all.Where(q => q.Candidates.Any(c => c.IsRight))];

    private static int Rank(Judged q, double[] weights)
    {
        var order = q.Candidates.OrderByDescending(c => c.Signs.Select((s, i) => s * weights[i]).Sum()).ToList();
        var at = order.FindIndex(c => c.IsRight);
        return at < 0 ? int.MaxValue : at + 1;
    }

    private static void Print(string name, int[] ranks) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-10} {ranks.Length} hit@1 {ranks.Count(r => r <= 1) / (double)ranks.Length:0.000} hit@5 {ranks.Count(r => r <= 5) / (double)ranks.Length:0.000} MRR {ranks.Average(r => 1.0 / r):0.000}"));

    private static Judged Judge(string set, Snapshot snapshot, string text, IReadOnlyList<string> right, double weight)
    {
        var question = new QuestionReader(snapshot.Index).Read(text);
        var found = new ArticleRanking(snapshot.Index).Rank(question, null);
        return new Judged(set, text, weight, [.. found.Select(f => new Candidate(f.Id, f.Signs, right.Contains(f.Id)))]);
    }
}
