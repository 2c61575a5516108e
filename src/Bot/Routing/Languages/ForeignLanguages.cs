using System.Reflection;
using CitizenAssistant.Bot.Privacy;
using CitizenAssistant.Bot.Wording;
using YamlDotNet.Serialization;

namespace CitizenAssistant.Bot.Routing.Languages;

/// <summary>
/// Recognises messages in languages we have a few words in: danger, a crisis, violence, the wish for a person, and that it is
/// that language at all. German and English are none of them.
/// </summary>
public sealed class ForeignLanguages
{
    private const string Resource = "languages.";

    /// <summary>Whoever is in danger writes a word or two; in more words there would be small ones that tell the language.</summary>
    private const int Shout = 5;

    private readonly List<ForeignLanguage> _languages = [.. Codes().Select(Read)];

    /// <returns>Null for German and English, and where nothing tells.</returns>
    /// <param name="preferred">The language of the message before: where two languages have the same word, it is meant.</param>
    public ForeignMessage? Read(RedactedText message, string preferred)
    {
        var words = ForeignWords.Split(message.Value);
        var (candidates, isOwnScript) = Candidates(message.Value);
        var read = candidates.Select(language => (language.Code, Read: language.Read(words)))
            .OrderByDescending(entry => entry.Read.Score).ThenByDescending(entry => entry.Code == preferred).ToList();
        if (read is not [var best, ..])
        {
            return new ForeignMessage("en", Classification.Nothing); // a script we cannot read: English is understood most widely
        }

        var (german, english) = MessageLanguage.Count(message);
        var isTied = read is [_, var second, ..] && second.Read.Score == best.Read.Score && best.Code != preferred;
        var isUrgent = IsUrgent(best.Read.Classification) && german == 0 && words.Count <= Shout;
        var isSure = best.Read.Score >= 2 || isUrgent || (best.Read.Score == 1 && words.Count <= 2 && !isTied);
        return isOwnScript || (isSure && (isUrgent || best.Read.Score > Math.Max(german, english)))
            ? new ForeignMessage(best.Code, best.Read.Classification)
            : null;
    }

    private static bool IsUrgent(Classification classification) => classification.Has(RequestClass.N1) || classification.Has(RequestClass.N2);

    /// <summary>The languages written in the script that most letters are of; a script of their own tells them from German and English for sure.</summary>
    private (IEnumerable<ForeignLanguage> Candidates, bool IsOwnScript) Candidates(string message)
    {
        var letters = message.Where(char.IsLetter).ToList();
        if (letters.Count(letter => letter is >= '\u0400' and <= '\u052F') * 2 > letters.Count)
        {
            var isUkrainian = letters.Any(letter => "іїєґІЇЄҐ".Contains(letter, StringComparison.Ordinal));
            var isRussian = letters.Any(letter => "ыэъёЫЭЪЁ".Contains(letter, StringComparison.Ordinal));
            return (Of(isUkrainian == isRussian ? ["ru", "uk"] : isUkrainian ? ["uk"] : ["ru"]), true);
        }

        if (letters.Count(letter => letter is >= '\u0600' and <= '\u06FF') * 2 > letters.Count)
        {
            return (letters.Any(letter => "پچژگٹڈڑ".Contains(letter, StringComparison.Ordinal)) ? [] : Of(["ar"]), true); // Persian and Urdu are others
        }

        if (letters.Count(letter => letter is >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF') * 2 > letters.Count)
        {
            return (Of(["el"]), true);
        }

        return letters.Count(letter => letter > '\u052F' && letter is not (>= '\u1E00' and <= '\u1EFF')) * 2 > letters.Count ? ([], true) : (_languages, false);
    }

    private IEnumerable<ForeignLanguage> Of(string[] codes) => _languages.Where(language => codes.Contains(language.Code));

    private static IEnumerable<string> Codes() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Resource, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        .Select(name => name[Resource.Length..^".yml".Length]);

    private static ForeignLanguage Read(string code)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Resource}{code}.yml")!;
        using var reader = new StreamReader(file);
        return new ForeignLanguage(code, new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>(reader));
    }
}

/// <param name="Language">Its code: tr, uk, ru, ar, it, fr, pl, ro, hr, es, el.</param>
/// <param name="Classification">What was recognised; often nothing.</param>
public sealed record ForeignMessage(string Language, Classification Classification);
