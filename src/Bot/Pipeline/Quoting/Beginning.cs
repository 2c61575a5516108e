using System.Text.RegularExpressions;

namespace CitizenAssistant.Bot.Pipeline.Quoting;

/// <summary>
/// The first paragraphs of a section, for beside a hand-over: what a person says and does comes first there, and all of it must
/// fit on a telephone. The source below leads to the rest.
/// </summary>
internal static partial class Beginning
{
    private const int EnoughWords = 45;

    public static string Of(string markdown)
    {
        var shown = new List<string>();
        foreach (var paragraph in BetweenParagraphs().Split(markdown.Trim()))
        {
            // A list belongs to the sentence that announces it.
            if (shown is not [] && !shown[^1].EndsWith(':') && Words(shown) + Words([paragraph]) > EnoughWords)
            {
                break;
            }

            shown.Add(paragraph);
        }

        return string.Join("\n\n", shown);
    }

    private static int Words(IEnumerable<string> paragraphs) => paragraphs.Sum(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex BetweenParagraphs();
}
