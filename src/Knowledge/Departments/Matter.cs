using System.Text.RegularExpressions;

namespace CitizenAssistant.Knowledge.Departments;

/// <summary>What is known of a request when its department is chosen; nobody is asked for more.</summary>
/// <param name="Class">Its class in the decision taxonomy; null when the assistant failed.</param>
/// <param name="Topic">The article it is about.</param>
/// <param name="Office">The office which that article names.</param>
/// <param name="Words">What the citizen wrote, redacted.</param>
public sealed partial record Matter(string? Class, string? Topic, string? Office, string Language, string Words)
{
    /// <summary>The first letter of a surname, where somebody says it ("mein Nachname beginnt mit K").</summary>
    public char? Initial => Letter().Match(Words) is { Success: true } said ? Plain(said.Groups[1].Value[0]) : null;

    public bool NamesPlace(string place) =>
        Regex.IsMatch(Words, $@"(?<![\p{{L}}]){Regex.Escape(place).Replace("-", "[- ]", StringComparison.Ordinal)}(?![\p{{L}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100));

    // Ä stands with A, as in a card index.
    private static char Plain(char letter) => char.ToUpperInvariant(letter) switch { 'Ä' => 'A', 'Ö' => 'O', 'Ü' => 'U', var other => other };

    [GeneratedRegex(@"(?:name\w{0,2}\b[^.?!]{0,30}?\b(?:mit|starts with|begins with)|buchstaben?|letter)\s+(?:dem\s+buchstaben\s+)?[„""']?([A-ZÄÖÜ])(?![\p{L}\p{N}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Letter();
}
