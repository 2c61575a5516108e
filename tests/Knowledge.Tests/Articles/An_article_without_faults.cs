using System.Text;
using CitizenAssistant.Knowledge.Articles;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Articles;

public sealed class An_article_without_faults
{
    private readonly ReadArticle _read = ArticleReader.Read("articles/test/perso.md", Encoding.UTF8.GetBytes(KnowledgeFolder.Article()));

    [Fact]
    public void has_no_faults() => Assert.Empty(_read.Faults);

    [Fact]
    public void has_its_header()
    {
        var header = _read.Article!.Header;

        Assert.Equal("perso", header.Id);
        Assert.Equal("Personalausweis beantragen", header.Title);
        Assert.Equal(Zone.Information, header.Zone);
        Assert.Equal(Confirmation.Law, header.Confirmed);
        Assert.Equal(["Was kostet ein Perso?"], header.Questions);
        Assert.Equal(2, header.Sources.Count);
        Assert.Equal(new DateOnly(2026, 1, 1), header.ValidFrom);
        Assert.Null(header.Leika);
    }

    [Fact]
    public void has_its_sections_with_anchor_and_line()
    {
        var costs = _read.Article!.Find(SectionKind.Costs)!;

        Assert.Equal("kosten", costs.Slug);
        Assert.Equal(19, costs.Line);
        Assert.StartsWith("Die Gebühr beträgt 27,60 €.", costs.Markdown, StringComparison.Ordinal);
        Assert.Equal(2, _read.Article.Sections.Count);
    }

    [Fact]
    public void is_named_by_the_hash_of_its_file()
    {
        var changed = ArticleReader.Read("articles/test/perso.md", Encoding.UTF8.GetBytes(KnowledgeFolder.Article() + " "));

        Assert.Matches("^[0-9a-f]{12}$", _read.Article!.Version);
        Assert.NotEqual(_read.Article.Version, changed.Article!.Version);
    }

    [Fact]
    public void may_begin_with_a_byte_order_mark_and_end_its_lines_as_windows_does()
    {
        var windows = "\uFEFF" + KnowledgeFolder.Article().ReplaceLineEndings("\r\n");

        Assert.Empty(ArticleReader.Read("articles/test/perso.md", Encoding.UTF8.GetBytes(windows)).Faults);
    }
}
