using System.Text.RegularExpressions;

namespace CitizenAssistant.Bot.Privacy.Recognisers;

/// <summary>E-mail addresses, also written "(at)"; those of offices stay.</summary>
internal sealed partial class Emails(PublicWords known) : IRecogniser
{
    public IEnumerable<Finding> Find(string text)
    {
        foreach (Match match in Address().Matches(text))
        {
            if (!known.HasEmail(match.Value) && !Office().IsMatch(match.Value))
            {
                yield return new Finding(PersonalData.Email, match.Index, match.Length);
            }
        }
    }

    [GeneratedRegex(@"(?<![\w.+-])[\w.+'-]{1,64}(?:\s?(?:@|[(\[{](?:at|ät)[)\]}])\s?|\s(?:at|ät)\s(?![\w.+-]{1,64}@)(?=[\w-]{1,63}(?:\.|\s?(?:punkt|dot)\s|\s?[(\[](?:punkt|dot))))[\w-]{1,63}(?:(?:\.|\s(?:punkt|dot)\s|\s?[(\[](?:punkt|dot)[)\]]\s?)[\w-]{1,63}){1,4}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex Address();

    // An office has one word before the @; who works there has two.
    [GeneratedRegex(@"^(?:info|poststelle|kontakt|service|[\p{L}-]*(?:amt|behoerde|behörde|stelle|buero|büro))@(?:[\w-]+\.)*(?:stuttgart|service-bw|bund|bwl|arbeitsagentur|polizei\.bwl)\.de$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex Office();
}
