using CitizenAssistant.Knowledge.Search;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Search;

/// <summary>The gate under which the search may not fall; the questions are in <c>questions.tsv</c>.</summary>
public sealed class Questions_of_citizens(ITestOutputHelper output)
{
    private readonly KnowledgeSearch _search = new(RealKnowledgeBase.Library);

    private static IReadOnlyList<Expected> All { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Search", "questions.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(columns => new Expected(columns[0].Split('|'), columns[1].Split('|'), columns[2])),
    ];

    private static Expected[] Answerable =>
        [.. All.Where(question => question.Articles.Any(RealKnowledgeBase.Library.Current.Articles.ContainsKey))];

    [Fact]
    public void find_the_right_article_and_section_first()
    {
        var (articles, sections, found) = (0, 0, 0);
        foreach (var question in Answerable)
        {
            var result = _search.Find(question.Text);
            var best = result.Passages is [var first, ..] ? first : null;
            var isArticle = question.Articles.Contains(best?.Article.Id);
            var isSection = isArticle && question.Sections.Contains(best?.Section.Kind.ToString());
            articles += isArticle ? 1 : 0;
            sections += isSection ? 1 : 0;
            found += isArticle && result.IsFound ? 1 : 0;
            if (!isSection || !result.IsFound)
            {
                output.WriteLine($"{question.Text} → {best?.Article.Id}#{best?.Section.Kind}, found: {result.IsFound}");
            }
        }

        double all = Answerable.Length;
        Assert.True(all >= 300, "Too few questions have their article.");
        Assert.True(articles / all >= 0.95, $"right article first: {articles} of {all}");
        Assert.True(sections / all >= 0.9, $"right section first: {sections} of {all}");
        Assert.True(found / all >= 0.93, $"recognised as found: {found} of {all}");
    }

    [Fact]
    public void that_the_knowledge_base_cannot_answer_are_mostly_recognised()
    {
        var strangers = All.Where(question => question.Articles is ["-"]).ToArray();

        var mistaken = strangers.Where(question => _search.Find(question.Text).IsFound).Select(question => question.Text).ToArray();

        Assert.True(strangers.Length >= 20);
        Assert.True(mistaken.Length <= strangers.Length / 4, string.Join('\n', mistaken));
    }

    [Theory]
    [InlineData("Wetter morgen")]
    [InlineData("Katzenverordnung Botnang")]
    [InlineData("Rezept für Spätzle")]
    [InlineData("Wann tagt der Bezirksbeirat West?")]
    [InlineData("who won the world cup")]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("und was kostet das?")]
    public void of_another_kind_find_nothing(string question) => Assert.False(_search.Find(question).IsFound);

    [Fact]
    public void that_articles_give_as_their_own_find_them()
    {
        var own = RealKnowledgeBase.Library.Current.Articles.Values.SelectMany(article => article.Header.Questions.Select(question => (article.Id, question))).ToArray();

        var right = own.Count(pair => _search.Find(pair.question) is { IsFound: true, Passages: [var best, ..] } && best.Article.Id == pair.Id);

        Assert.True(right >= own.Length * 0.95, $"{right} of {own.Length}");
    }

    private sealed record Expected(string[] Articles, string[] Sections, string Text);
}
