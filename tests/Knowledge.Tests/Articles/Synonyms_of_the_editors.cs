using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Search;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Articles;

public sealed class Synonyms_of_the_editors : IDisposable
{
    private readonly KnowledgeFolder _folder = new KnowledgeFolder()
        .With("articles/test/perso.md", KnowledgeFolder.Article())
        .With("articles/test/hund.md", KnowledgeFolder.Article("hund", "Hundesteuer", "Was kostet ein Hund?"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void find_an_article_by_words_it_does_not_have()
    {
        Assert.False(Find("Vierbeiner").IsFound);

        _folder.Write("synonyms.txt", "vierbeiner, wauwau => hund # ein Hund\n");

        Assert.Equal("hund", Find("Vierbeiner").Passages[0].Article.Id);
        Assert.Equal("hund", Find("mein Wauwau").Passages[0].Article.Id);
    }

    [Fact]
    public void may_be_phrases()
    {
        _folder.Write("synonyms.txt", "treuer freund => hundesteuer\n");

        Assert.Equal("hund", Find("Was kostet ein treuer Freund?").Passages[0].Article.Id);
    }

    [Theory]
    [InlineData("hund", "Ein Wort allein")]
    [InlineData("hund,, katze", "fehlt ein Wort")]
    [InlineData("hund =>", "fehlt ein Wort")]
    [InlineData("hund => katze => maus", "mehr als einmal")]
    [InlineData("ein sehr langer ganzer satz, hund", "mehr als 4 Wörter")]
    public void are_reported_with_their_line_when_they_are_wrong(string line, string reason)
    {
        _folder.Write("synonyms.txt", $"# Überschrift\n\n{line}\nwauwau, hund\n");

        var knowledge = KnowledgeBaseReader.Read(_folder.Path);

        var fault = Assert.Single(knowledge.Faults);
        Assert.Equal(("synonyms.txt", 3, false), (fault.File, fault.Line, fault.Excludes));
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
        Assert.Single(knowledge.Synonyms);
    }

    [Fact]
    public void of_the_repository_have_no_faults()
    {
        var knowledge = RealKnowledgeBase.Library.Current;

        Assert.True(knowledge.Synonyms.Count > 150);
        Assert.DoesNotContain(knowledge.Faults, fault => fault.File == "synonyms.txt");
    }

    private SearchResult Find(string question) =>
        new KnowledgeSearch(new KnowledgeLibrary(_folder.Path, TimeProvider.System, NullLogger<KnowledgeLibrary>.Instance)).Find(question);
}
