using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Search;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Search;

public sealed class What_the_search_returns : IDisposable
{
    private readonly KnowledgeFolder _folder = new KnowledgeFolder()
        .With("articles/test/perso.md", KnowledgeFolder.Article().Replace("## Kurz", $"## In English\nThe identity card. {KnowledgeFolder.Words(30)}\n\n## Kurz", StringComparison.Ordinal))
        .With("articles/test/hund.md", KnowledgeFolder.Article("hund", "Hundesteuer", "Was kostet ein Hund?"));

    private readonly KnowledgeSearch _search;

    public What_the_search_returns() =>
        _search = new KnowledgeSearch(new KnowledgeLibrary(_folder.Path, TimeProvider.System, NullLogger<KnowledgeLibrary>.Instance));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void is_the_section_asked_for_then_the_summary()
    {
        var result = _search.Find("Was kostet ein Personalausweis?");

        Assert.Equal(SectionKind.Costs, result.Aspect);
        Assert.Equal([SectionKind.Costs, SectionKind.Summary], result.Passages.Select(passage => passage.Section.Kind));
        Assert.All(result.Passages, passage => Assert.InRange(passage.Score, 0, 1));
        Assert.True(result.Passages[0].Score > result.Passages[1].Score);
        Assert.Equal("Bürgerbüro", result.Passages[0].Office?.Name);
    }

    [Fact]
    public void is_the_summary_when_no_section_was_asked_for() =>
        Assert.Equal(SectionKind.Summary, _search.Find("Personalausweis").Passages[0].Section.Kind);

    [Fact]
    public void is_another_section_of_the_same_article_when_it_lacks_the_one_asked_for()
    {
        var result = _search.Find("Bis wann muss ich den Personalausweis beantragen?");

        Assert.True(result.IsFound);
        Assert.Equal(SectionKind.Deadline, result.Aspect);
        Assert.Equal(("perso", SectionKind.Summary), (result.Passages[0].Article.Id, result.Passages[0].Section.Kind));
    }

    [Fact]
    public void is_English_for_an_English_question()
    {
        var result = _search.Find("I want to know about the Personalausweis");

        Assert.Equal(SectionKind.English, result.Aspect);
        Assert.Equal(SectionKind.English, result.Passages[0].Section.Kind);
    }

    [Fact]
    public void is_the_section_asked_for_before_the_English_one() =>
        Assert.Equal(
            [SectionKind.Costs, SectionKind.English],
            _search.Find("How much is the Personalausweis?").Passages.Select(passage => passage.Section.Kind));

    [Fact]
    public void answers_a_follow_up_within_its_article()
    {
        var result = _search.Find("und was kostet das?", within: "perso");

        Assert.False(result.NamesATopic);
        Assert.True(result.IsFound);
        Assert.Equal(("perso", SectionKind.Costs), (result.Passages[0].Article.Id, result.Passages[0].Section.Kind));
        Assert.All(result.Passages, passage => Assert.Equal("perso", passage.Article.Id));
    }

    [Fact]
    public void does_not_pass_for_an_answer_when_the_follow_up_has_another_topic()
    {
        var result = _search.Find("und die Hundesteuer?", within: "perso");

        Assert.True(result.NamesATopic);
        Assert.False(result.IsFound);
    }

    [Fact]
    public void is_nothing_within_an_article_that_is_not_there() => Assert.Empty(_search.Find("Was kostet das?", within: "withdrawn").Passages);

    [Fact]
    public void is_no_more_than_was_asked_for() => Assert.Single(_search.Find("Was kostet ein Personalausweis?", top: 1).Passages);

    [Fact]
    public void bears_any_length_and_any_characters()
    {
        Assert.False(_search.Find(new string('x', 5000)).IsFound);
        Assert.False(_search.Find(string.Concat(Enumerable.Repeat("wort ", 2000))).IsFound);
        Assert.False(_search.Find("\u202E\0 +-&|!(){}[]^\"~*?:\\/ 😀").IsFound);
    }
}
