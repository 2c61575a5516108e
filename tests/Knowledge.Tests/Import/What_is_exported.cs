using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Import;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Import;

public sealed class What_is_exported : IDisposable
{
    private readonly Importing _here = new();
    private readonly Importing _there = new();

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
    }

    [Fact]
    public void as_JSON_Lines_comes_back_whole()
    {
        _here.Folder.Write("articles/test/perso.md", Own);

        Assert.Equal(0, _there.Import(SourceFormat.JsonLines, _here.Export("jsonl"), release: true));

        var (ours, theirs) = (_here.Served("perso"), _there.Served("perso"));
        Assert.Equal(Texts(ours), Texts(theirs));
        Assert.Equivalent(ours.Header, theirs.Header with { Origin = null });
    }

    [Fact]
    public void as_XZuFi_comes_back_with_all_its_words()
    {
        _here.Folder.Write("articles/test/perso.md", Own);

        Assert.Equal(0, _there.Import(SourceFormat.Xzufi, _here.Export("xzufi"), release: true));

        var (ours, theirs) = (_here.Served("perso"), _there.Served("perso"));
        Assert.Equal(Texts(ours), Texts(theirs));
        Assert.Equivalent(
            ours.Header with { Questions = [], Confirmed = Confirmation.No, ReviewBy = theirs.Header.ReviewBy }, // XZuFi has no place for them.
            theirs.Header with { Origin = null });
        Assert.Equal("Bürgerbüro", _there.Knowledge().Offices[theirs.Header.Office].Name);
    }

    [Fact]
    public void as_XZuFi_keeps_the_ids_it_was_imported_with()
    {
        _here.Xzufi(Messages.Transfer(
            Messages.Service(Messages.Text("05", "<p>Kurz</p>") + Messages.Text("11", "<ol><li>Eins</li><li>Zwei</li></ol>") + Messages.Text("05", "Short", "en")),
            Messages.Service(Messages.Text("05", "Kurz"), id: "42", title: "Zwei")), release: true);

        var export = _here.Export("xzufi");
        _there.Import(SourceFormat.Xzufi, export, release: true);

        Assert.Equal(_here.Knowledge().Articles.Keys.Order(), _there.Knowledge().Articles.Keys.Order());
        Assert.All(_here.Knowledge().Articles.Values, ours =>
        {
            var theirs = _there.Served(ours.Id);
            Assert.Equal(Texts(ours), Texts(theirs));
            Assert.Equal((ours.Header.Origin!.Id, ours.Header.Origin.Agency), (theirs.Header.Origin!.Id, theirs.Header.Origin.Agency));
        });

        // Their own export is the same message, and here it is no news.
        Assert.Equal(File.ReadAllText(export).Split("</xzufi:transaktionID>")[1], File.ReadAllText(_there.Export("xzufi")).Split("</xzufi:transaktionID>")[1]);
        Assert.Equal(0, _here.Import(SourceFormat.Xzufi, export, release: true));
        Assert.Contains("2 unverändert", _here.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void is_no_news_where_it_came_from()
    {
        _here.Folder.Write("articles/test/perso.md", Own);
        var before = _here.State();

        Assert.Equal(0, _here.Import(SourceFormat.JsonLines, _here.Export("jsonl")));

        Assert.StartsWith("unverändert: perso (eigener Artikel)", _here.Output, StringComparison.Ordinal);
        Assert.Equal(before, _here.State());
    }

    [Fact]
    public void has_no_drafts()
    {
        _here.Jsonl("""{"id":"a","title":"A","text":"B"}""");

        Assert.Empty(File.ReadAllText(_here.Export("jsonl")));
    }

    [Fact]
    public void of_the_real_articles_comes_back_in_both_formats()
    {
        var articles = RealKnowledgeBase.Library.Current.Articles.Values;
        foreach (var area in articles.Select(article => Path.GetDirectoryName(Path.Combine(_here.Folder.Path, article.Path))!).Append(Path.Combine(_here.Folder.Path, "offices")).Distinct())
        {
            Directory.CreateDirectory(area);
        }

        var files = articles.Select(article => article.Path).Concat(RealKnowledgeBase.Library.Current.Offices.Keys.Select(office => $"offices/{office}.yml"));
        foreach (var file in files)
        {
            File.Copy(Path.Combine(RealKnowledgeBase.Library.Folder, file), Path.Combine(_here.Folder.Path, file), overwrite: true);
        }

        Assert.Equal(0, _there.Import(SourceFormat.JsonLines, _here.Export("jsonl"), release: true, origin: "jsonl"));
        Assert.Equal(0, _there.Import(SourceFormat.Xzufi, _here.Export("xzufi"), release: true, origin: "xzufi"));

        var theirs = _there.Knowledge().Articles;
        Assert.NotEmpty(articles);
        Assert.All(articles, ours =>
        {
            Assert.Equal(Texts(ours), Texts(theirs[ours.Id]));
            Assert.Equal(Texts(ours), Texts(theirs["xzufi-" + ours.Id]));
        });
    }

    [Fact]
    public void of_real_pages_comes_back_in_both_formats()
    {
        if (RealSources.Find("integreat/pages.de.jsonl") is not { } source)
        {
            return;
        }

        Assert.Equal(0, _here.Import(SourceFormat.JsonLines, source, release: true, origin: "integreat"));
        Assert.Equal(832, _here.Knowledge().Articles.Count);

        Assert.Equal(0, _there.Import(SourceFormat.Xzufi, _here.Export("xzufi"), release: true));
        var (ours, theirs) = (_here.Knowledge().Articles, _there.Knowledge().Articles);
        Assert.All(ours.Values, article => Assert.Equal(Texts(article), Texts(theirs[article.Id])));
        Assert.Equal(0, _here.Import(SourceFormat.JsonLines, source, release: true, origin: "integreat"));
        Assert.Contains("832 unverändert", _here.Output, StringComparison.Ordinal);
    }

    private static string Own => KnowledgeFolder.Article() + $"""


        ## Ablauf
        So geht es:
        - Sie gehen hin.
        - Sie kommen wieder.

        Mehr steht auf [stuttgart.de](https://www.stuttgart.de). {KnowledgeFolder.Words(30)}

        ## In einfacher Sprache
        Das ist einfach. {KnowledgeFolder.Words(30)}

        ## In English
        This is English. {KnowledgeFolder.Words(30)}
        """;

    /// <summary>What a reader sees; where a line of the file ends is not part of it.</summary>
    private static IEnumerable<(SectionKind, string)> Texts(Article article) =>
        article.Sections.OrderBy(section => section.Kind).Select(section => (section.Kind, string.Join('\n', section.Markdown.Split('\n').Select(line => line.TrimEnd()))));
}
