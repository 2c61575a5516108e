using CitizenAssistant.Knowledge.Articles;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Articles;

public sealed class A_knowledge_base : IDisposable
{
    private readonly KnowledgeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void has_its_articles_and_offices()
    {
        _folder.Write("articles/test/perso.md", KnowledgeFolder.Article());

        var knowledge = KnowledgeBaseReader.Read(_folder.Path);

        Assert.Empty(knowledge.Faults);
        Assert.Equal(["perso"], knowledge.Articles.Keys);
        Assert.Equal("Bürgerbüro", knowledge.Offices["buergerbuero"].Name);
    }

    [Fact]
    public void leaves_out_a_broken_file_and_keeps_the_others()
    {
        _folder.With("articles/test/perso.md", KnowledgeFolder.Article()).Write("articles/test/pass.md", "kaputt");

        var knowledge = KnowledgeBaseReader.Read(_folder.Path);

        Assert.Equal(["perso"], knowledge.Articles.Keys);
        Assert.Equal("articles/test/pass.md", Assert.Single(knowledge.Faults).File);
    }

    [Fact]
    public void leaves_out_an_article_whose_office_is_not_there()
    {
        _folder.Write("articles/test/perso.md", KnowledgeFolder.Article().Replace("office: buergerbuero", "office: mondamt", StringComparison.Ordinal));

        var knowledge = KnowledgeBaseReader.Read(_folder.Path);

        Assert.Empty(knowledge.Articles);
        Assert.Equal("articles/test/perso.md:6: Die Stelle „mondamt“ gibt es nicht unter offices/.", Assert.Single(knowledge.Faults).ToString());
    }

    [Fact]
    public void leaves_out_both_articles_of_one_title()
    {
        _folder.With("articles/test/perso.md", KnowledgeFolder.Article())
            .Write("articles/test/pass.md", KnowledgeFolder.Article(id: "pass", question: "Was kostet ein Pass?"));

        var knowledge = KnowledgeBaseReader.Read(_folder.Path);

        Assert.Empty(knowledge.Articles);
        Assert.Equal(["articles/test/pass.md:3", "articles/test/perso.md:3"], knowledge.Faults.Select(fault => $"{fault.File}:{fault.Line}"));
    }

    [Fact]
    public void leaves_out_both_articles_of_one_id()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "articles", "andere"));
        _folder.With("articles/test/perso.md", KnowledgeFolder.Article())
            .Write("articles/andere/perso.md", KnowledgeFolder.Article(title: "Anderes", question: "Wie geht das andere?"));

        var knowledge = KnowledgeBaseReader.Read(_folder.Path);

        Assert.Empty(knowledge.Articles);
        Assert.All(knowledge.Faults, fault => Assert.Contains("Die id „perso“", fault.Reason, StringComparison.Ordinal));
        Assert.Equal(2, knowledge.Faults.Count);
    }

    [Fact]
    public void reports_a_question_asked_twice_and_serves_both_articles()
    {
        _folder.With("articles/test/perso.md", KnowledgeFolder.Article())
            .Write("articles/test/pass.md", KnowledgeFolder.Article(id: "pass", title: "Reisepass", question: "was kostet ein perso"));

        var knowledge = KnowledgeBaseReader.Read(_folder.Path);

        Assert.Equal(2, knowledge.Articles.Count);
        Assert.Equal("articles/test/perso.md:8: Die Frage „Was kostet ein Perso?“ steht schon in articles/test/pass.md.", Assert.Single(knowledge.Faults).ToString());
    }

    [Theory]
    [InlineData("phone: \"115\"\nsources: [x]\n", 1, "„name“ fehlt")]
    [InlineData("name: Amt\nfax: 1\nsources: [x]\n", 2, "„fax“ ist unbekannt")]
    [InlineData("name: Amt\nlink: http://amt.de\nsources: [x]\n", 2, "https-Link")]
    [InlineData("name: [Amt\n", 2, "YAML")]
    public void reports_a_fault_in_an_office(string yaml, int line, string reason)
    {
        _folder.Write("offices/amt.yml", yaml);

        var knowledge = KnowledgeBaseReader.Read(_folder.Path);

        Assert.Contains(knowledge.Faults, fault => fault.File == "offices/amt.yml" && fault.Line == line && fault.Reason.Contains(reason, StringComparison.Ordinal));
        Assert.DoesNotContain("amt", knowledge.Offices.Keys);
    }

    [Fact]
    public void tells_which_articles_are_overdue_and_still_serves_them()
    {
        _folder.Write("articles/test/perso.md", KnowledgeFolder.Article());

        var knowledge = KnowledgeBaseReader.Read(_folder.Path).ServedOn(new DateOnly(2027, 2, 2));

        Assert.Equal("perso", Assert.Single(knowledge.Overdue(new DateOnly(2027, 2, 2))).Id);
        Assert.Empty(knowledge.Overdue(new DateOnly(2027, 2, 1)));
    }
}
