using System.Runtime.InteropServices;

namespace CitizenAssistant.Evaluation.Routing;

/// <summary>How alike two sentences are: the share of their runs of five letters that they have in common.</summary>
internal static class Shingles
{
    private const int Length = 5;

    /// <summary>Every pair of sentences that is at least so alike.</summary>
    public static IEnumerable<(int One, int Other)> NearCopies(IReadOnlyList<string> sentences, double alike) =>
        NearCopies(sentences, sentences, alike).Where(pair => pair.One < pair.Other);

    /// <summary>Every pair of a sentence and an other that is at least so alike.</summary>
    public static IEnumerable<(int One, int Other)> NearCopies(IReadOnlyList<string> sentences, IReadOnlyList<string> others, double alike)
    {
        var sets = others.Select(Of).ToList();
        var holders = new Dictionary<string, List<int>>();
        for (var i = 0; i < sets.Count; i++)
        {
            foreach (var shingle in sets[i])
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(holders, shingle, out _) ??= []).Add(i);
            }
        }

        for (var i = 0; i < sentences.Count; i++)
        {
            var own = Of(sentences[i]);
            foreach (var (other, common) in own.SelectMany(shingle => holders.GetValueOrDefault(shingle) ?? []).CountBy(holder => holder))
            {
                if (common >= alike * (own.Count + sets[other].Count - common))
                {
                    yield return (i, other);
                }
            }
        }
    }

    private static HashSet<string> Of(string sentence)
    {
        var letters = string.Concat(sentence.ToLowerInvariant().Where(char.IsLetterOrDigit));
        return letters.Length <= Length ? [letters] : [.. Enumerable.Range(0, letters.Length - Length + 1).Select(at => letters.Substring(at, Length))];
    }
}
