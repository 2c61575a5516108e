using System.Globalization;
using System.Text;

namespace CitizenAssistant.Bot.Routing.Words;

/// <summary>Folds what people write differently and mean alike: case, umlauts, accents, letters held down.</summary>
internal static class Letters
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 16);
        foreach (var letter in text.ToLowerInvariant())
        {
            switch (letter)
            {
                case 'ä': folded.Append("ae"); break;
                case 'ö': folded.Append("oe"); break;
                case 'ü': folded.Append("ue"); break;
                case 'ß': folded.Append("ss"); break;
                case 'ı': folded.Append('i'); break;
                case 'ł': folded.Append('l'); break;
                case 'đ': folded.Append('d'); break;
                case '’' or '‘' or '`' or '´' or '‚': folded.Append('\''); break;
                default: folded.Append(letter); break;
            }
        }

        return Squeeze(WithoutMarks(folded.ToString()));
    }

    // Accents fall away, and so do the invisible characters that hide a word from a reader of rules.
    private static string WithoutMarks(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                plain.Append(letter);
            }
        }

        return plain.ToString();
    }

    // "hiiiilfe" is "hilfe", "bittttte" is "bitte".
    private static string Squeeze(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var run = 1;
            while (i + 1 < text.Length && text[i + 1] == text[i] && char.IsLetter(text[i]))
            {
                (i, run) = (i + 1, run + 1);
            }

            var keep = run < 3 ? run : "aeiou".Contains(text[i], StringComparison.Ordinal) ? 1 : 2;
            squeezed.Append(text[i], keep);
        }

        return squeezed.ToString();
    }
}
