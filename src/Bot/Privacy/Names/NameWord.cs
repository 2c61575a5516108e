namespace CitizenAssistant.Bot.Privacy.Names;

/// <summary>A word of a text, and what stands between it and the one before.</summary>
/// <param name="Gap">Of one or more characters; empty only before the first word.</param>
internal readonly record struct NameWord(string Text, int Start, string Gap)
{
    public int End => Start + Text.Length;

    public bool IsCapital => char.IsUpper(Text[0]);

    /// <summary>"S." and "J.-P." stand for a first name.</summary>
    public bool IsInitial => Text.Length == 1 && IsCapital;

    /// <summary>Nothing but a space, or the full stop of an abbreviation, parts it from the word before.</summary>
    public bool Continues => Gap is " " or ". " or "." or "\u00A0";

    public bool Is(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    public static List<NameWord> Cut(string text)
    {
        var words = new List<NameWord>();
        var end = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]))
            {
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsLetter(text[i]) || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark || Joins(text, i)))
            {
                i++;
            }

            if ((start > 0 && char.IsDigit(text[start - 1])) || (i < text.Length && char.IsDigit(text[i])))
            {
                continue; // part of a number, e.g. of an IBAN
            }

            words.Add(new NameWord(text[start..i], start, text[end..start]));
            end = i;
        }

        return words;
    }

    // "Hans-Peter" and "O'Connor" are one word.
    private static bool Joins(string text, int at) =>
        text[at] is '-' or '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]);
}
