using System.Text.RegularExpressions;

namespace CitizenAssistant.Bot.Privacy.Names;

/// <summary>What stands below a greeting: one to four words that end the line.</summary>
internal sealed partial class Signatures(NameSense sense) : INameSign
{
    private const int MostWords = 4;

    public IEnumerable<(int First, int Count)> Find(string text, List<NameWord> words)
    {
        foreach (Match greeting in Greeting().Matches(text))
        {
            var end = greeting.Index + greeting.Length;
            var first = words.FindIndex(word => word.Start >= end);
            if (first < 0 || !text.AsSpan(end, words[first].Start - end).Trim(" ,.!\n-–").IsEmpty)
            {
                continue;
            }

            var count = 1;
            while (first + count < words.Count && words[first + count].Gap is " " or ". " or "." or ".-")
            {
                count++;
            }

            var named = words[first].IsCapital ? sense.Extent(words, first) : NameSense.IsGiven(words[first].Text) ? count : 0;
            var isFirstName = sense.MayBeName(words[first]) || NameSense.IsTitle(words[first]) || NameSense.IsMaybeFamily(words[first].Text) || NameSense.IsGiven(words[first].Text);
            if (isFirstName && named > 0 && count <= MostWords && named == count)
            {
                yield return (first, count);
            }
        }
    }

    [GeneratedRegex(@"\b(?:gr(?:u|ü|ue)(?:ß|ss)(?:e|en|le)?|mfg|lg|vg|hg|(?:kind |best |warm )?regards|yours (?:sincerely|truly|faithfully)|sincerely|cheers|best wishes|hochachtungsvoll|(?:ihr|ihre|eure|euer|dein|deine)(?=\n))\b(?: ihr| ihre| eure| euer)?[,.!]?[\s–-]{1,4}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Greeting();
}
