using CitizenAssistant.Knowledge.Search;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Search;

public sealed class Suggestions
{
    private readonly SuggestArticles _suggest = new(RealKnowledgeBase.Library);

    [Theory]
    [InlineData("per", "personalausweis-beantragen")]
    [InlineData("Perso", "personalausweis-beantragen")]
    [InlineData("hund", "hundesteuer")]
    [InlineData("HUNDEST", "hundesteuer")]
    [InlineData("eil", "express-reisepass")]
    [InlineData("lappen", "fuehrerschein-erstantrag")]
    public void begin_as_one_types(string typed, string article) => Assert.Contains(article, _suggest.Find(typed).Take(3).Select(found => found.Id));

    [Theory]
    [InlineData("führerschein umt", "fuehrerschein-umtausch")]
    [InlineData("fuehrerschein umt", "fuehrerschein-umtausch")]
    [InlineData("umtausch führ", "fuehrerschein-umtausch")]
    [InlineData("wohnsteuer", null)]
    [InlineData("wohnungsteuer", "zweitwohnungsteuer")]
    [InlineData("personlausw", "personalausweis-beantragen")]
    [InlineData("persnoalausweis", "personalausweis-beantragen")]
    [InlineData("xyzzy", null)]
    [InlineData("?!", null)]
    [InlineData("", null)]
    public void forgive_umlauts_order_compounds_and_a_slip(string typed, string? article)
    {
        var found = _suggest.Find(typed).Select(suggestion => suggestion.Id).ToArray();

        if (article is null)
        {
            Assert.Empty(found);
        }
        else
        {
            Assert.Contains(article, found);
        }
    }

    [Fact]
    public void tell_the_everyday_name_only_where_it_was_typed()
    {
        Assert.Equal("Perso", _suggest.Find("perso").First(found => found.Id == "personalausweis-beantragen").Name);
        Assert.Null(_suggest.Find("hundest")[0].Name);
    }

    [Fact]
    public void are_at_most_eight_and_name_no_article_twice()
    {
        var found = _suggest.Find("a");

        Assert.Equal(8, found.Count);
        Assert.Distinct(found.Select(suggestion => suggestion.Id));
    }

    [Fact]
    public void follow_the_articles_of_the_moment()
    {
        using var folder = new KnowledgeFolder();
        folder.Write("articles/test/perso.md", KnowledgeFolder.Article());
        var library = new KnowledgeLibrary(folder.Path, TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger<KnowledgeLibrary>.Instance);
        var suggest = new SuggestArticles(library);
        Assert.Single(suggest.Find("perso"));

        folder.Delete("articles/test/perso.md");
        library.Refresh(again: true);

        Assert.Empty(suggest.Find("perso"));
    }
}
