namespace CitizenAssistant.Knowledge.Search;

/// <summary>The fields of the index. There is a document for each article, and one for each of its sections.</summary>
internal static class Fields
{
    public const string Id = "id";
    public const string Title = "title";
    public const string Names = "names";
    public const string Questions = "questions";

    /// <summary>Title, names and questions together.</summary>
    public const string Called = "called";

    /// <summary>All words of the article.</summary>
    public const string Text = "text";

    /// <summary>A name or title as a whole, its words sorted, so that "mein Auto in Stuttgart anmelden" is the name "Auto anmelden".</summary>
    public const string NameKey = "nameKey";

    /// <summary>A question of the article as a whole, likewise.</summary>
    public const string QuestionKey = "questionKey";

    /// <summary>Four letters in a row, of title, names and questions.</summary>
    public const string Grams = "grams";

    /// <summary>On a section: the id of its article, its kind, and its words.</summary>
    public const string Of = "of";
    public const string Kind = "kind";
    public const string Words = "words";

    public const double CoverageByText = 0.6;

    /// <summary>How much a word counts where it stands: what a service is called tells more than what its text mentions.</summary>
    public static IReadOnlyList<(string Field, float Boost, double Coverage)> Weighted { get; } =
    [
        (Title, 3f, 1),
        (Names, 3f, 1),
        (Questions, 2f, 0.9),
        (Text, 1f, CoverageByText),
    ];

    /// <summary>The key of a name or question: its stems in alphabetical order.</summary>
    public static string KeyOf(IEnumerable<string> stems) => string.Join(' ', stems.Distinct().Order(StringComparer.Ordinal));
}
