using System.CommandLine;
using System.Globalization;
using CitizenAssistant.Knowledge.Search;

namespace CitizenAssistant.Evaluation.Weights;

/// <summary><c>weights</c>: learns what each sign counts, from questions whose answers are known, and prints how well that does on questions it has not seen.</summary>
internal static class WeightsCommand
{
    private const int Folds = 5;
    private const double Damping = 0.001;
    private const double DampingOfCertainty = 0.03;

    /// <summary>A little under one in twenty, so that the promise holds for questions not seen.</summary>
    private const double Refused = 0.045;

    private static readonly HashSet<Sign> OnlyOfCertainty = [Sign.Called, Sign.Lead, Sign.Unknown, Sign.Compares];
    private static readonly HashSet<Sign> OnlyOfOrder = [Sign.Length, Sign.Asked];

    private static readonly Option<string> Data = new("--data") { Required = true, Description = "The folder with integreat/" };
    private static readonly Option<string> Own = new("--own") { Description = "The folder with questions.tsv and left-out.tsv", DefaultValueFactory = _ => Path.Combine("tests", "Knowledge.Tests", "Search") };
    private static readonly Option<string> KnowledgeBase = new("--articles") { Description = "The knowledge base these are on", DefaultValueFactory = _ => "knowledge-base" };
    private static readonly Option<string?> Write = new("--write") { Description = "The file to write the weights to" };

    public static Command Create()
    {
        var command = new Command("weights", "Learns what each sign of the search counts.") { Data, Own, KnowledgeBase, Write };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var (pages, own) = Lessons.Read(parsed.GetValue(Data)!, parsed.GetValue(Own)!, parsed.GetValue(KnowledgeBase)!);
        var learned = new List<string>();
        var order = Order([.. pages.Where(one => one.HasAnswer)], [.. own.Where(one => one.HasAnswer)]);
        learned.AddRange(Lines(Knowledge.Search.Weights.Order, order));
        learned.AddRange(Lines(Knowledge.Search.Weights.Texts, Certainty("texts", pages)));
        learned.AddRange(Lines(Knowledge.Search.Weights.Articles, Certainty("articles", own)));
        if (parsed.GetValue(Write) is { } file)
        {
            File.WriteAllLines(file, ["# What each sign counts. Made by the command 'weights' of tests/Evaluation; see docs/retrieval.md.", .. learned]);
        }

        return 0;
    }

    private static double[] Order(Lesson[] pages, Lesson[] own)
    {
        foreach (var (name, set) in new[] { ("pages", pages), ("articles", own) })
        {
            var ranks = new List<int>();
            for (var fold = 0; fold < Folds; fold++)
            {
                var weights = Learn(Others(pages, fold), Others(own, fold));
                ranks.AddRange(Held(set, fold).Select(one => one.RankOfRight(weights)));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"order, {name}, cross-validated: {ranks.Count} questions, hit@1 {Share(1):0.000}, hit@5 {Share(5):0.000}"));

            double Share(int top) => ranks.Count(rank => rank <= top) / (double)ranks.Count;
        }

        return Learn(pages, own);
    }

    private static double[] Learn(Lesson[] pages, Lesson[] own) => LearnOrder.From(pages, own, Enum.GetValues<Sign>().Except(OnlyOfCertainty).Select(sign => (int)sign).ToHashSet(), Damping);

    private static double[] Certainty(string name, Lesson[] all)
    {
        HashSet<int> used = [.. Enum.GetValues<Sign>().Except(OnlyOfOrder).Select(sign => (int)sign)];
        var scores = new List<(double Score, bool HasAnswer)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = LearnCertainty.From(Others(all, fold), used, DampingOfCertainty);
            scores.AddRange(Held(all, fold).Select(one => (LearnCertainty.Score(weights, one.Best), one.HasAnswer)));
        }

        var missed = scores.Where(one => !one.HasAnswer).ToArray();
        var boundary = Boundary(scores);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"certainty, {name}, cross-validated: {Refused:P1} refused, {missed.Count(one => one.Score < boundary) / (double)missed.Length:0.000} of {missed.Length} without answer recognised"));
        var final = LearnCertainty.From(all, used, DampingOfCertainty);
        final[^1] -= Boundary([.. all.Select(one => (LearnCertainty.Score(final, one.Best), one.HasAnswer))]);
        return final;
    }

    private static double Boundary(IReadOnlyList<(double Score, bool HasAnswer)> all)
    {
        var answered = all.Where(one => one.HasAnswer).Select(one => one.Score).Order().ToArray();
        return answered[(int)(answered.Length * Refused)];
    }

    private static Lesson[] Others(Lesson[] all, int fold) => [.. all.Where((_, i) => i % Folds != fold)];

    private static Lesson[] Held(Lesson[] all, int fold) => [.. all.Where((_, i) => i % Folds == fold)];

    private static IEnumerable<string> Lines(string use, double[] weights) => weights.Index()
        .Where(one => one.Item != 0)
        .Select(one => string.Create(CultureInfo.InvariantCulture, $"{use} {(one.Index < Evidence.Signs ? ((Sign)one.Index).ToString() : Knowledge.Search.Weights.Constant)} {one.Item:0.00}"));
}
