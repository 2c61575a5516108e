using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Search;

namespace CitizenAssistant.Bot.Privacy;

/// <summary>What the knowledge base says itself and therefore names nobody: its words, the phones, streets and e-mails of offices.</summary>
public sealed partial class PublicWords
{
    private volatile State _state = State.Empty;

    /// <summary>Follows the knowledge base: an office that moves is public at once.</summary>
    public PublicWords(KnowledgeLibrary library)
    {
        library.Changed += (_, _) => Read(library.Current);
        Read(library.Current);
    }

    private PublicWords()
    {
    }

    /// <summary>For texts that are masked without a knowledge base.</summary>
    public static PublicWords None { get; } = new();

    /// <summary>Whether the knowledge base uses the word.</summary>
    public bool HasWord(string word) => _state.Words.Contains(word);

    /// <param name="digits">Digits only, with the zero in front.</param>
    public bool HasPhone(string digits) => _state.Phones.Contains(digits);

    /// <summary>Whether it is an office's street and house number, or an office's street without another sign of a home.</summary>
    public bool HasAddress(string streetAndNumber) => _state.Addresses.Contains(Plain(streetAndNumber));

    public bool HasEmail(string address) => _state.Emails.Contains(address);

    private void Read(KnowledgeBase knowledge)
    {
        var texts = knowledge.Articles.Values
            .SelectMany(article => (IEnumerable<string>)[article.Title, .. article.Header.Names, .. article.Header.Questions, .. article.Sections.Select(section => section.Markdown)])
            .Concat(knowledge.Offices.Values.Select(office => string.Join('\n', [office.Name, office.Address, office.Phone, .. office.Hours])))
            .ToList();
        _state = new State(
            texts.SelectMany(text => Matches(Word(), text)).ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            texts.SelectMany(text => Matches(Phone(), text)).Select(phone => string.Concat(phone.Where(char.IsAsciiDigit))).ToFrozenSet(),
            texts.SelectMany(text => Matches(Address(), text)).Select(Plain).ToFrozenSet(StringComparer.Ordinal),
            texts.SelectMany(text => Matches(Email(), text)).ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Matches(Regex pattern, string text) => pattern.Matches(text).Select(match => match.Value);

    // "Hauptstätter Str. 66" is "Hauptstätter Straße 66".
    private static string Plain(string address) =>
        string.Concat(address.ToLowerInvariant().Replace("strasse", "str", StringComparison.Ordinal).Replace("straße", "str", StringComparison.Ordinal).Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"\p{L}+(?:[-']\p{L}+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<![\d.])0\d[\d /()–-]{4,18}\d")]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?:\p{Lu}[\p{L}-]+ ){0,3}\p{Lu}[\p{L}-]{2,40}\.? \d{1,4}\s?[A-Za-z]?\b")]
    private static partial Regex Address();

    [GeneratedRegex(@"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")]
    private static partial Regex Email();

    private sealed record State(FrozenSet<string> Words, FrozenSet<string> Phones, FrozenSet<string> Addresses, FrozenSet<string> Emails)
    {
        public static State Empty { get; } = new(FrozenSet<string>.Empty, FrozenSet<string>.Empty, FrozenSet<string>.Empty, FrozenSet<string>.Empty);
    }
}
