using System.Runtime.InteropServices;
using CitizenAssistant.Bot.Routing.Words;

namespace CitizenAssistant.Bot.Routing.Phrases;

/// <summary>
/// Every word pattern of the rules, numbered. A word of a message is looked up once and says which patterns it fits:
/// <c>antrag</c>, <c>antrag*</c>, <c>*antrag</c>, <c>*antrag*</c>, <c>an*en</c>, <c>~antrag</c> (with slips), <c>#</c> (a number), <c>*</c> (any word).
/// </summary>
internal sealed class Vocabulary(SpokenForms spoken, Rewriting rewriting)
{
    private readonly Dictionary<string, int> numbers = [];
    private readonly Dictionary<string, int> exact = [];
    private readonly Dictionary<string, int> starts = [];
    private readonly Dictionary<string, int> ends = [];
    private readonly List<(string Part, int Pattern)> contains = [];
    private readonly List<(string Start, string End, int Pattern)> around = [];
    private readonly Dictionary<char, List<(string Meant, int Pattern)>> slips = [];
    private readonly Dictionary<char, List<string>> byFirst = [];
    private int digits = -1;
    private int anything = -1;

    public int Number(string written)
    {
        var pattern = written.Contains('*', StringComparison.Ordinal) ? written : spoken.Plain(written);
        if (!numbers.TryGetValue(pattern, out var number))
        {
            number = numbers[pattern] = numbers.Count;
            Learn(pattern, number);
        }

        return number;
    }

    /// <summary>The patterns a word fits; an unknown word is taken for what its sounds or a slip of the pen suggest.</summary>
    public int[] PatternsOf(string word)
    {
        var found = Direct(word);
        if (word.Length > 3 && char.IsLetter(word[0]) && !BeginsLikeKnown(word) && (rewriting.FormsOf(word).FirstOrDefault(IsKnown) ?? Meant(word)) is { } meant)
        {
            found.AddRange(Direct(meant));
        }

        if (anything >= 0 && word is not ("?" or "!"))
        {
            found.Add(anything);
        }

        return [.. found];
    }

    /// <summary>Whether a word of the rules is meant.</summary>
    public bool Knows(string word) => Direct(word).Count > 0;

    private bool BeginsLikeKnown(string word) =>
        exact.ContainsKey(word) || Enumerable.Range(1, word.Length).Any(length => starts.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word.AsSpan(0, length)));

    private bool IsKnown(string word) => exact.ContainsKey(word) || spoken.Knows(word);

    // Words shorter than six letters have too many neighbours that mean something else.
    private string? Meant(string word) => word.Length > 5 && byFirst.TryGetValue(word[0], out var candidates)
        ? candidates.Find(candidate => candidate.Length > 5 && Slip.IsSlipOf(word, candidate))
        : null;

    private List<int> Direct(string written)
    {
        var word = spoken.Plain(written);
        var found = new List<int>();
        if (digits >= 0 && char.IsDigit(word[0]))
        {
            found.Add(digits);
        }

        AddIfKnown(exact, word, found);
        for (var length = 1; length <= word.Length; length++)
        {
            AddIfKnown(starts, word.AsSpan(0, length), found);
            AddIfKnown(ends, word.AsSpan(word.Length - length), found);
        }

        found.AddRange(contains.Where(c => word.Contains(c.Part, StringComparison.Ordinal)).Select(c => c.Pattern));
        found.AddRange(around
            .Where(a => word.Length >= a.Start.Length + a.End.Length && word.StartsWith(a.Start, StringComparison.Ordinal) && word.EndsWith(a.End, StringComparison.Ordinal))
            .Select(a => a.Pattern));
        if (word.Length > 3 && slips.TryGetValue(word[0], out var candidates))
        {
            found.AddRange(candidates.Where(c => Slip.IsSlipOf(word, c.Meant)).Select(c => c.Pattern));
        }

        return found;
    }

    private static void AddIfKnown(Dictionary<string, int> known, ReadOnlySpan<char> word, List<int> found)
    {
        if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var pattern))
        {
            found.Add(pattern);
        }
    }

    private void Learn(string pattern, int number)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        if (pattern is "#")
        {
            digits = number;
        }
        else if (pattern is "*")
        {
            anything = number;
        }
        else if (pattern[0] is '~')
        {
            CollectionsMarshal.GetValueRefOrAddDefault(slips, pattern[1], out _) ??= [];
            slips[pattern[1]].Add((pattern[1..], number));
        }
        else if (star < 0)
        {
            exact[pattern] = number;
            CollectionsMarshal.GetValueRefOrAddDefault(byFirst, pattern[0], out _) ??= [];
            byFirst[pattern[0]].Add(pattern);
        }
        else if (pattern is ['*', .. var part, '*'])
        {
            contains.Add((part, number));
        }
        else if (star == 0)
        {
            ends[pattern[1..]] = number;
        }
        else if (star == pattern.Length - 1)
        {
            starts[pattern[..^1]] = number;
        }
        else
        {
            around.Add((pattern[..star], pattern[(star + 1)..], number));
        }
    }
}
