using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Search;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Facts;

/// <summary>What stands in a law or on a page of the city is in its article, and whoever asks for it is shown it.</summary>
public sealed class A_fact_of_the_services(ITestOutputHelper output)
{
    private const int FewestFacts = 120;
    private const double ArticleFirstAtLeast = 0.95;

    /// <summary>What the search reaches today. The goal is 0.95: most misses quote another section of the right article. Raise it, never lower it.</summary>
    private const double FactShownAtLeast = 0.79;

    private static IReadOnlyDictionary<string, Article> Articles => RealKnowledgeBase.Library.Current.Articles;

    [Fact]
    public void stands_in_each_section_that_is_named_for_it()
    {
        var missing =
            from fact in Fact.All
            from slug in fact.Sections
            let section = Articles.GetValueOrDefault(fact.Article)?.Sections.FirstOrDefault(section => section.Slug == slug)
            from pattern in section is null ? ["the section"] : fact.MissingIn(section.Markdown)
            select $"{fact.Article}#{slug}: {pattern} ({fact.Question})";

        Assert.True(Fact.All.Count >= FewestFacts, $"Only {Fact.All.Count} facts.");
        Assert.Empty(missing);
    }

    [Fact]
    public void has_no_outdated_figure_beside_it()
    {
        var outdated =
            from fact in Fact.All
            from section in Articles[fact.Article].Sections
            from pattern in fact.ForbiddenIn(section.Markdown)
            select $"{fact.Article}#{section.Slug}: {pattern} ({fact.Question})";

        Assert.Contains(Fact.All, fact => fact.MustNot.Count > 0);
        Assert.Empty(outdated);
    }

    [Fact]
    public void is_shown_to_whoever_asks_for_it()
    {
        var search = new KnowledgeSearch(RealKnowledgeBase.Library);
        var (found, shown) = (0, 0);

        foreach (var fact in Fact.All)
        {
            var best = search.Find(fact.Question).Passages is [var first, ..] ? first : null;
            var isArticle = best?.Article.Id == fact.Article;
            var isShown = isArticle && !fact.MissingIn(best!.Section.Markdown).Any();
            found += isArticle ? 1 : 0;
            shown += isShown ? 1 : 0;
            if (!isShown)
            {
                output.WriteLine($"{fact.Question} → {best?.Article.Id}#{best?.Section.Slug} instead of {fact.Article}#{string.Join('|', fact.Sections)}");
            }
        }

        output.WriteLine($"{found} of {Fact.All.Count} articles found first, {shown} facts shown.");
        Assert.True(found >= Fact.All.Count * ArticleFirstAtLeast, $"article first: {found} of {Fact.All.Count}");
        Assert.True(shown >= Fact.All.Count * FactShownAtLeast, $"fact shown: {shown} of {Fact.All.Count}");
    }
}
