namespace CitizenAssistant.Knowledge.Search;

/// <summary>Cuts a long text at its paragraphs and sentences into parts of a length that can be compared.</summary>
internal static class Excerpts
{
    /// <summary>Counted in letters: about a hundred words.</summary>
    private const int Longest = 750;

    private static readonly char[] SentenceEnds = ['.', '!', '?', ';', ':'];

    public static IEnumerable<string> Of(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.Length - start <= Longest * 4 / 3 ? text.Length : EndOf(text, start);
            yield return text[start..end];
            start = end;
        }
    }

    private static int EndOf(string text, int start)
    {
        var window = text.AsSpan(start, Longest);
        var line = window.LastIndexOf('\n');
        if (line > Longest / 3)
        {
            return start + line + 1;
        }

        var sentence = window.LastIndexOfAny(SentenceEnds);
        var space = sentence > Longest / 3 ? sentence : window.LastIndexOf(' ');
        return space > 0 ? start + space + 1 : start + Longest;
    }
}
