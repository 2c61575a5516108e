namespace CitizenAssistant.Knowledge.Search;

/// <summary>What the index knows of whole articles; article n is text n in each of them.</summary>
internal sealed record Fields(
    Postings Title,
    Postings Names,
    Postings Questions,

    // All words of the article.
    Postings Text,

    // Title, names and questions together.
    Postings Called,

    // Names and titles as wholes, their words sorted, so that "mein Auto in Stuttgart anmelden" is the name "Auto anmelden".
    Postings NameKeys,

    // Questions as wholes, likewise.
    Postings QuestionKeys,

    // Letters in a row, of title, names and questions.
    Postings CalledGrams,

    // Letters in a row, of everything.
    Postings Grams)
{
    public const double CoverageByText = 0.6;

    /// <summary>How much of a word is covered by where it stands: what a service is called tells more than what its text mentions.</summary>
    public IReadOnlyList<(Postings Field, double Coverage)> Weighted { get; } =
    [
        (Title, 1),
        (Names, 1),
        (Questions, 0.9),
        (Text, CoverageByText),
    ];

    /// <summary>The key of a name or question: its stems in alphabetical order.</summary>
    public static string KeyOf(IEnumerable<string> stems) => string.Join(' ', stems.Distinct().Order(StringComparer.Ordinal));
}
