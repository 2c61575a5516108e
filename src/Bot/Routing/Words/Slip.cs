namespace CitizenAssistant.Bot.Routing.Words;

/// <summary>Whether one word is a slip of the pen of another.</summary>
internal static class Slip
{
    /// <summary>One slip in a word of five to eight letters, two in a longer one; the first letter is never wrong.</summary>
    public static bool IsSlipOf(string written, string meant)
    {
        var allowed = meant.Length switch { < 5 => 0, < 9 => 1, _ => 2 };
        return written[0] == meant[0] && Math.Abs(written.Length - meant.Length) <= allowed && Distance(written, meant) <= allowed;
    }

    // Letters left out, added, wrong, or two neighbours swapped.
    private static int Distance(string a, string b)
    {
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> previous = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            previous.CopyTo(before);
            current.CopyTo(previous);
        }

        return previous[b.Length];
    }
}
