namespace CitizenAssistant.Knowledge.Articles;

/// <summary>What one file gave: an article or none, where its header fields stand, and what is wrong with it.</summary>
/// <param name="Lines">The lines of the fields that rules over several articles report.</param>
internal sealed record ReadArticle(string File, Article? Article, HeaderLines Lines, IReadOnlyList<Fault> Faults);

/// <param name="Questions">One line for each question, in their order.</param>
internal sealed record HeaderLines(int Id, int Title, int Office, IReadOnlyList<int> Questions)
{
    public static HeaderLines Unknown { get; } = new(1, 1, 1, []);
}
