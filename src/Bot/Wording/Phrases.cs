using System.Globalization;
using System.Reflection;
using YamlDotNet.Serialization;

namespace CitizenAssistant.Bot.Wording;

/// <summary>Everything the assistant says that no article says, by language; one YAML file each.</summary>
public sealed class Phrases
{
    private readonly Dictionary<string, Words> _languages;

    public Phrases()
    {
        var german = Read("de", fallback: null);
        _languages = Codes().Where(code => code != "de").ToDictionary(code => code, code => Read(code, german), StringComparer.Ordinal);
        _languages["de"] = german;
    }

    /// <summary>Every language that the assistant has words in.</summary>
    public IReadOnlyCollection<string> Languages => _languages.Keys;

    /// <summary>The words of that language, German where there are none.</summary>
    public Words In(string language) => _languages.GetValueOrDefault(language, _languages["de"]);

    private static IEnumerable<string> Codes() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith("wording.", StringComparison.Ordinal))
        .Select(name => name["wording.".Length..^".yml".Length]);

    private static Words Read(string language, Words? fallback)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"wording.{language}.yml")
            ?? throw new InvalidOperationException($"wording.{language}.yml is missing");
        using var reader = new StreamReader(file);
        return new Words(language, new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>(reader), fallback);
    }
}

/// <summary>The phrases of one language.</summary>
public sealed class Words(string language, IReadOnlyDictionary<string, string> phrases, Words? fallback)
{
    private static readonly TimeZoneInfo Stuttgart = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language == "de" ? "de-DE" : "en-GB");

    public string Language => language;

    /// <summary>Whether it is said in this language itself: what is about one's own case is better left out than said in another.</summary>
    public bool Owns(string key) => phrases.ContainsKey(key);

    public bool Has(string key) => phrases.ContainsKey(key) || fallback?.Has(key) == true;

    /// <summary>The phrase with its gaps filled; <c>{name}</c> in the file is a gap.</summary>
    /// <exception cref="KeyNotFoundException">Neither this language nor German has the phrase: a mistake of ours.</exception>
    public string Text(string key, params ReadOnlySpan<(string Name, string Value)> gaps)
    {
        if (!phrases.TryGetValue(key, out var phrase))
        {
            return fallback is null ? throw new KeyNotFoundException($"wording.{language}.yml has no phrase {key}") : fallback.Text(key, gaps);
        }

        foreach (var (name, value) in gaps)
        {
            phrase = phrase.Replace("{" + name + "}", value, StringComparison.Ordinal);
        }

        return phrase.Trim();
    }

    /// <summary>The day as people write it: 7. Februar 2026.</summary>
    public string Date(DateOnly day) => day.ToString(language == "de" ? "d. MMMM yyyy" : "d MMMM yyyy", _culture);

    /// <summary>The minute as people in Stuttgart write it: 7. Februar 2026, 14:05 Uhr.</summary>
    public string Moment(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, Stuttgart).ToString(language == "de" ? "d. MMMM yyyy, HH:mm 'Uhr'" : "d MMMM yyyy, HH:mm", _culture);
}
