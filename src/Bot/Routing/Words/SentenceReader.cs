namespace CitizenAssistant.Bot.Routing.Words;

/// <summary>Cuts a message into sentences of plain words. Question and exclamation marks stay as words of their own.</summary>
internal sealed class SentenceReader(SpokenForms spoken)
{
    private static readonly HashSet<string> Abbreviations =
        ["nr", "az", "art", "abs", "bzw", "ca", "usw", "evtl", "inkl", "tel", "dr", "st", "str", "ggf", "vgl", "mind", "max", "geb", "zb", "hr", "fr", "mr", "mrs"];

    public List<List<string>> Read(string message)
    {
        var text = Letters.Fold(message);
        var sentences = new List<List<string>>();
        var words = new List<string>();

        for (var i = 0; i < text.Length; i++)
        {
            if (IsPartOfWord(text[i]))
            {
                var end = EndOfWord(text, i);
                spoken.Add(Word(text[i..end]), words);
                i = end - 1;
            }
            else if (Ends(text, i, words))
            {
                if (text[i] is '?' or '!')
                {
                    words.Add(text[i].ToString());
                }

                Close(sentences, ref words);
            }
        }

        Close(sentences, ref words);
        return sentences;
    }

    private static void Close(List<List<string>> sentences, ref List<string> words)
    {
        // "??!" ends one sentence, not three.
        if (words is ["?" or "!"] && sentences is not [])
        {
            sentences[^1].Add(words[0]);
            words = [];
        }
        else if (words is not [])
        {
            sentences.Add(words);
            words = [];
        }
    }

    // "[Telefon 2]" is "[telefon]" to the rules.
    private static string Word(string written) => written[0] is '[' && written.LastIndexOf(' ') is > 0 and var space
        ? string.Concat(written.AsSpan(0, space), "]")
        : written.Replace("'", "", StringComparison.Ordinal);

    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) || c is '§' or '[';

    // A masked find ("[IBAN 1]") is one word; "1.400" and "14,50" are one number; "gibt's" is one word.
    private static int EndOfWord(string text, int start)
    {
        if (text[start] is '[')
        {
            var close = text.IndexOf(']', start);
            return close > start && close - start < 24 ? close + 1 : start + 1;
        }

        var end = start + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || Joins(text, end)))
        {
            end++;
        }

        return end;
    }

    private static bool Joins(string text, int at) => at + 1 < text.Length && text[at] switch
    {
        '.' or ',' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
        '\'' => char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]),
        _ => false,
    };

    // A full stop after a number or an abbreviation ("Az.", "12. November") ends nothing.
    private static bool Ends(string text, int at, List<string> words) => text[at] switch
    {
        '?' or '!' or '\n' or ';' or '؟' => true,
        '.' => words is not [] && words[^1].Length > 1 && !char.IsDigit(words[^1][0]) && !Abbreviations.Contains(words[^1]) && text[at - 1] is not '.',
        _ => false,
    };
}
