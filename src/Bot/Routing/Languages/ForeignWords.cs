using System.Globalization;
using System.Text;

namespace CitizenAssistant.Bot.Routing.Languages;

/// <summary>Cuts a message of any language into plain words: without case, accents and vowel signs, so that what is typed in haste meets what is written here.</summary>
internal static class ForeignWords
{
    public static List<string> Split(string message)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in Plain(message))
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(letter);
            }
            else if (letter == '-' && word.Length == 1)
            {
                continue; // "E-Mail" and "S-Bahn" are one word: a letter alone would be a word of half the languages
            }
            else if (!(letter == '\'' && word.Length > 0 && word[^1] >= '\u0400')) // "б'є" is one word, "n'arrive" are two
            {
                Close(words, word);
            }
        }

        Close(words, word);
        return words;
    }

    /// <summary>A word pattern in the same form; its star stays.</summary>
    public static string Fold(string word) => Plain(word).Replace("'", "", StringComparison.Ordinal);

    private static void Close(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.ModifierLetter)
            {
                continue;
            }

            plain.Append(letter switch
            {
                'ı' => 'i',
                'ł' => 'l',
                'đ' => 'd',
                'ς' => 'σ',
                'ى' => 'ي',
                'ة' => 'ه',
                '’' or '‘' or 'ʼ' or '`' or '´' => '\'',
                _ => letter,
            });
        }

        return plain.ToString();
    }
}
