using CitizenAssistant.Bot.Routing.Learning;

namespace CitizenAssistant.Evaluation.Routing;

/// <summary>Deals training sentences into folds so that near copies lie in the same one.</summary>
internal static class Folds
{
    private const double NearCopy = 0.45;

    /// <returns>The fold of each sentence.</returns>
    public static int[] Of(IReadOnlyList<TrainingSentence> sentences, int folds)
    {
        var group = Enumerable.Range(0, sentences.Count).ToArray();
        foreach (var (one, other) in Shingles.NearCopies([.. sentences.Select(sentence => sentence.Text)], NearCopy))
        {
            group[Root(group, one)] = Root(group, other);
        }

        var foldOf = new Dictionary<int, int>();
        var random = new Random(7);
        return [.. sentences.Select((_, i) => Root(group, i)).Select(root => foldOf.TryGetValue(root, out var fold) ? fold : foldOf[root] = random.Next(folds))];
    }

    private static int Root(int[] group, int at)
    {
        while (group[at] != at)
        {
            at = group[at];
        }

        return at;
    }
}
