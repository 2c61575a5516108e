using System.Text.RegularExpressions;

namespace CitizenAssistant.Bot.Privacy.Names;

/// <summary>"Name: …", "Antragstellerin …", "i. A. …": the words of forms, before a name.</summary>
internal sealed partial class FormFields(NameSense sense) : INameSign
{
    public IEnumerable<(int First, int Count)> Find(string text, List<NameWord> words)
    {
        foreach (Match field in Field().Matches(text))
        {
            var end = field.Index + field.Length;
            var first = words.FindIndex(word => word.Start == end);
            if (first >= 0 && (words[first].IsCapital || NameSense.IsGiven(words[first].Text)) && (sense.MayBeName(words[first]) || NameSense.IsMaybeGiven(words[first].Text) || NameSense.IsTitle(words[first])))
            {
                yield return (first, sense.Extent(words, first));
            }
        }
    }

    [GeneratedRegex(@"\b(?:(?:vor|nach|familien|geburts|ruf)?name|first name|last name|surname|given name|kind|kinder|absender|kontoinhaber(?:in)?|antragsteller(?:in)?|ansprechpartner(?:in)?|bevollmächtigte[rn]?|halter(?:in)?|eigentümer(?:in)?|mieter(?:in)?|patient(?:in)?|verstorbene[rn]?|z\.\s?hd\.?|c/o)(?:\s?:\s?|,\s)|\b(?:i\.\s?a\.|i\.\s?v\.|gez\.|z\.\s?hd\.|c/o|kontoinhaber(?:in)?|antragsteller(?:in)?|absender)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Field();
}
