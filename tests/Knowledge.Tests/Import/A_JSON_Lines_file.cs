using CitizenAssistant.Knowledge.Articles;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Import;

public sealed class A_JSON_Lines_file : IDisposable
{
    private readonly Importing _importing = new();

    public void Dispose() => _importing.Dispose();

    [Fact]
    public void becomes_drafts_that_nobody_is_served()
    {
        Assert.Equal(0, _importing.Jsonl("""{"id":"kreis/5","title":"Angeln","text":"Angeln kostet etwas."}"""));

        Assert.Equal("neu: kreis/5 („Angeln“)\n1 neu; Ordner drafts/pages (Entwürfe verwendet der Assistent nicht)\n", _importing.Output);
        Assert.Contains("origin_id: kreis/5", _importing.Read("drafts/pages/kreis/5.md"), StringComparison.Ordinal);
        Assert.Empty(_importing.Knowledge().Articles);
        Assert.Empty(_importing.Knowledge().Faults);
    }

    [Fact]
    public void becomes_served_articles_when_released()
    {
        Assert.Equal(0, _importing.Jsonl("""{"id":"kreis/5","title":"Angeln: so geht's","text":"Angeln kostet etwas.\n1. Gehen\n2. Fischen"}""", release: true));

        var article = _importing.Served("kreis/5");
        Assert.Equal("Angeln: so geht's", article.Title);
        Assert.Equal("Angeln kostet etwas.\n1. Gehen\n2. Fischen", Assert.Single(article.Sections).Markdown);
        Assert.Equal(Confirmation.No, article.Header.Confirmed);
        Assert.Equal("behoerdennummer-115", article.Header.Office);
        Assert.Equal(new Origin("pages", "kreis/5", null, null, new DateOnly(2026, 11, 23), article.Header.Origin!.Text), article.Header.Origin);
    }

    [Theory]
    [InlineData("""{"id":"a","title":"A","sections":[{"section":"kosten","text":"5 €"},{"heading":"Preise","text":"Viel"}]}""")]
    [InlineData("""{"id":"a","title":"A","sections":{"Kosten":"5 €","Preise":"Viel"}}""")]
    public void may_have_sections(string line)
    {
        _importing.Jsonl(line, release: true);

        Assert.Equal("5 €", _importing.Served("a").Find(SectionKind.Costs)?.Markdown);
        Assert.Equal("Viel", _importing.Served("a").Find(SectionKind.Summary)?.Markdown);
        Assert.Contains("Abschnitt „Preise“ steht unter „Hinweise“", _importing.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"id\":\"x\"", "Zeile 1 (Die Zeile ist kein gültiges JSON.)")]
    [InlineData("[1]", "Zeile 1 (Die Zeile ist kein JSON-Objekt.)")]
    [InlineData("""{"title":"x","text":"y"}""", "Zeile 1 (Das Feld „id“ fehlt.)")]
    [InlineData("""{"id":"x","text":"y"}""", "x (Das Feld „title“ fehlt.)")]
    [InlineData("""{"id":"x","title":"y"}""", "x (Der Eintrag enthält keinen Text.)")]
    [InlineData("""{"id":"x","title":"y","text":"\ud800"}""", "halbe Zeichen")]
    public void says_what_it_left_out_and_why(string wrong, string reason)
    {
        Assert.Equal(0, _importing.Jsonl(wrong + "\n" + """{"id":"gut","title":"Gut","text":"Text"}"""));

        Assert.Contains($"übersprungen: ", _importing.Output, StringComparison.Ordinal);
        Assert.Contains(reason, _importing.Output, StringComparison.Ordinal);
        Assert.Contains("1 neu, 1 übersprungen", _importing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ends_with_1_when_nothing_could_be_taken()
    {
        Assert.Equal(1, _importing.Jsonl("kein JSON"));

        Assert.Equal("Nichts übernommen: In der Quelle ist kein Artikel, der sich übernehmen lässt.", _importing.Error.Trim());
    }

    [Fact]
    public void is_refused_when_it_is_not_UTF_8()
    {
        var source = _importing.Source("latin.jsonl", System.Text.Encoding.Latin1.GetBytes("""{"id":"a","title":"Müll","text":"Müll"}"""));

        Assert.Equal(1, _importing.Import(Knowledge.Import.SourceFormat.JsonLines, source));

        Assert.Equal("Nichts übernommen: „latin.jsonl“ ist kein gültiges UTF-8.", _importing.Error.Trim());
    }

    [Theory]
    [InlineData("../../aus", "aus")]
    [InlineData("/etc/passwd", "etc-passwd")]
    [InlineData("Über uns", "ueber-uns")]
    [InlineData(".versteckt", "versteckt")]
    [InlineData("L100022.LB.780", "L100022.LB.780")]
    public void never_writes_outside_its_folder(string id, string file)
    {
        _importing.Jsonl($$"""{"id":"{{id}}","title":"A","text":"B"}""", release: true);

        Assert.True(_importing.Has($"articles/pages/{file}.md"), _importing.Output);
        Assert.Equal(id, _importing.Served(file).Header.Origin?.Id);
    }

    [Fact]
    public void never_puts_an_article_of_ours_out()
    {
        _importing.Folder.Write("articles/test/perso.md", KnowledgeFolder.Article());

        _importing.Jsonl("""
            {"id":"perso","title":"Anderer Titel","text":"Falsch"}
            {"id":"zwei","title":"Personalausweis beantragen","text":"Gleicher Titel"}
            """, release: true);

        Assert.Equal("Personalausweis beantragen", _importing.Served("perso").Title);
        Assert.Equal("Gleicher Titel", _importing.Served("zwei").Sections[0].Markdown);
        Assert.Contains("übersprungen: perso (Es gibt einen eigenen Artikel mit dieser Kennung", _importing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void may_propose_another_text_for_an_article_of_ours()
    {
        const string Line = """{"id":"perso","title":"Perso","text":"Anders"}""";
        _importing.Folder.Write("articles/test/perso.md", KnowledgeFolder.Article());

        _importing.Jsonl(Line);
        Assert.Contains("geändert: perso (als Entwurf, der freigegebene Artikel bleibt: Kurz, Kosten)", _importing.Output, StringComparison.Ordinal);

        _importing.Jsonl(Line, release: true);
        Assert.Contains("übersprungen: perso (Es gibt einen eigenen Artikel", _importing.Output, StringComparison.Ordinal);
        Assert.Equal("Personalausweis beantragen", _importing.Served("perso").Title);
    }

    [Fact]
    public void may_be_long()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 5000).Select(i => $$"""{"id":"s{{i}}","title":"Seite {{i}}","text":"Text der Seite {{i}}. {{KnowledgeFolder.Words(60)}}"}"""));

        Assert.Equal(0, _importing.Jsonl(lines, release: true));

        Assert.EndsWith("5000 neu; Ordner articles/pages\n", _importing.Output, StringComparison.Ordinal);
        Assert.Equal(5000, Directory.EnumerateFiles(Path.Combine(_importing.Folder.Path, "articles", "pages")).Count());
    }
}
