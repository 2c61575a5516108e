namespace CitizenAssistant.Knowledge.Search;

/// <summary>Compares words that may be mistyped.</summary>
internal static class Typing
{
    private const int ShortestCompared = 6;
    private const int LongestEnding = 3;

    /// <summary>Whether one letter too many, too few, wrong or swapped with its neighbour makes one word of the other.</summary>
    /// <param name="mayGoOn">The word may have an ending, as "unterlaggen" has after "unterlag".</param>
    public static bool IsSlip(ReadOnlySpan<char> word, ReadOnlySpan<char> meant, bool mayGoOn)
    {
        if (meant.Length < ShortestCompared || word.Length < meant.Length - 1
            || word.Length > meant.Length + (mayGoOn ? LongestEnding : 1) || word[0] != meant[0])
        {
            return false;
        }

        var same = word.CommonPrefixLength(meant);
        if (same >= meant.Length)
        {
            return true;
        }

        return Ends(word[same..], meant[(same + 1)..], mayGoOn)                                    // a letter is missing
            || (same < word.Length && Ends(word[(same + 1)..], meant[same..], mayGoOn))            // one too many
            || (same < word.Length && Ends(word[(same + 1)..], meant[(same + 1)..], mayGoOn))      // a wrong one
            || IsSwap(word[same..], meant[same..], mayGoOn);
    }

    /// <summary>Whether so many letters too many, too few, wrong or swapped with their neighbour make one word of the other.</summary>
    public static bool AreWithin(int slips, ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var same = one.CommonPrefixLength(other);
        one = one[same..];
        other = other[same..];
        if (one.IsEmpty && other.IsEmpty)
        {
            return true;
        }

        if (Math.Abs(one.Length - other.Length) > slips || slips == 0)
        {
            return false;
        }

        return (!one.IsEmpty && AreWithin(slips - 1, one[1..], other))
            || (!other.IsEmpty && AreWithin(slips - 1, one, other[1..]))
            || (!one.IsEmpty && !other.IsEmpty && AreWithin(slips - 1, one[1..], other[1..]))
            || (one is [var a, var b, ..] && other is [var c, var d, ..] && a == d && b == c && AreWithin(slips - 1, one[2..], other[2..]));
    }

    private static bool IsSwap(ReadOnlySpan<char> word, ReadOnlySpan<char> meant, bool mayGoOn) =>
        word.Length >= 2 && meant.Length >= 2 && word[0] == meant[1] && word[1] == meant[0] && Ends(word[2..], meant[2..], mayGoOn);

    private static bool Ends(ReadOnlySpan<char> word, ReadOnlySpan<char> meant, bool mayGoOn) =>
        mayGoOn ? word.StartsWith(meant) : word.SequenceEqual(meant);
}
