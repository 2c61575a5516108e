using CitizenAssistant.Knowledge.Articles;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Import;

public sealed class A_second_import : IDisposable
{
    private const string First = """
        {"id":"a","title":"Angeln","sections":{"Kurz":"Angeln.","Kosten":"5 €"}}
        {"id":"b","title":"Baden","text":"Baden."}
        """;

    private const string Second = """{"id":"a","title":"Angeln","sections":{"Kurz":"Angeln.","Kosten":"6 €"}}""";

    private readonly Importing _importing = new();

    public void Dispose() => _importing.Dispose();

    [Fact]
    public void of_the_same_text_changes_nothing_even_on_a_later_day()
    {
        _importing.Jsonl(First);
        var before = _importing.State();
        _importing.Time.Advance(TimeSpan.FromDays(40));

        Assert.Equal(0, _importing.Jsonl(First));

        Assert.Equal(before, _importing.State());
        Assert.StartsWith("unverändert: a\nunverändert: b\n2 unverändert", _importing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void says_which_sections_changed_and_what_is_gone()
    {
        _importing.Jsonl(First, release: true);

        Assert.Equal(0, _importing.Jsonl(Second, release: true));

        Assert.StartsWith("geändert: a (Kosten)\nnicht mehr in der Quelle: b (bleibt hier, bis Sie die Datei löschen)\n1 geändert, 1 nicht mehr in der Quelle", _importing.Output, StringComparison.Ordinal);
        Assert.Equal("6 €", _importing.Served("a").Find(SectionKind.Costs)?.Markdown);
        Assert.True(_importing.Has("articles/pages/b.md"));
    }

    [Fact]
    public void keeps_what_a_person_wrote_while_the_source_stays_the_same()
    {
        _importing.Jsonl(First);
        Edit("drafts/pages/a.md", "5 €", "5,00 €");

        _importing.Jsonl(First);

        Assert.Contains("unverändert: a (von Hand bearbeitet)", _importing.Output, StringComparison.Ordinal);
        Assert.Contains("5,00 €", _importing.Read("drafts/pages/a.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void reports_a_conflict_until_a_person_has_settled_it()
    {
        _importing.Jsonl(First);
        Edit("drafts/pages/a.md", "5 €", "5,00 €");

        _importing.Jsonl(Second);

        Assert.Contains("Konflikt: a (von Hand und in der Quelle geändert; die Quelle steht in conflicts/pages/a.md)", _importing.Output, StringComparison.Ordinal);
        Assert.Contains("5,00 €", _importing.Read("drafts/pages/a.md"), StringComparison.Ordinal);
        Assert.Contains("6 €", _importing.Read("conflicts/pages/a.md"), StringComparison.Ordinal);

        // The person takes the line origin_text over.
        Edit("drafts/pages/a.md", OriginText("drafts/pages/a.md"), OriginText("conflicts/pages/a.md"));
        _importing.Jsonl(Second);

        Assert.Contains("unverändert: a (von Hand bearbeitet)", _importing.Output, StringComparison.Ordinal);
        Assert.False(_importing.Has("conflicts/pages/a.md"));
    }

    [Fact]
    public void with_release_makes_a_draft_an_article()
    {
        _importing.Jsonl(First);

        Assert.Equal(0, _importing.Jsonl(First, release: true));

        Assert.Contains("freigegeben: a", _importing.Output, StringComparison.Ordinal);
        Assert.False(_importing.Has("drafts/pages/a.md"));
        Assert.Equal(["a", "b"], _importing.Knowledge().Articles.Keys.Order());
    }

    [Fact]
    public void with_release_leaves_a_draft_on_which_a_person_works()
    {
        _importing.Jsonl(First);
        Edit("drafts/pages/a.md", "5 €", "5,00 €");

        _importing.Jsonl(First, release: true);

        Assert.Contains("bleibt Entwurf: a", _importing.Output, StringComparison.Ordinal);
        Assert.Equal(["b"], _importing.Knowledge().Articles.Keys);
    }

    [Fact]
    public void without_release_never_changes_what_is_released()
    {
        _importing.Jsonl(First, release: true);

        _importing.Jsonl(Second);

        Assert.Contains("geändert: a (als Entwurf, der freigegebene Artikel bleibt: Kosten)", _importing.Output, StringComparison.Ordinal);
        Assert.Equal("5 €", _importing.Served("a").Find(SectionKind.Costs)?.Markdown);
        Assert.Contains("6 €", _importing.Read("drafts/pages/a.md"), StringComparison.Ordinal);

        _importing.Jsonl(Second);
        Assert.Contains("unverändert: a", _importing.Output, StringComparison.Ordinal);

        _importing.Jsonl(Second, release: true);
        Assert.Equal("6 €", _importing.Served("a").Find(SectionKind.Costs)?.Markdown);
        Assert.False(_importing.Has("drafts/pages/a.md"));
    }

    [Fact]
    public void finds_an_article_that_a_person_released_and_moved()
    {
        _importing.Jsonl(First);
        Directory.CreateDirectory(Path.Combine(_importing.Folder.Path, "articles", "freizeit"));
        File.Move(Path.Combine(_importing.Folder.Path, "drafts/pages/a.md"), Path.Combine(_importing.Folder.Path, "articles/freizeit/a.md"));

        _importing.Jsonl(Second, release: true);

        Assert.Contains("geändert: a (Kosten)", _importing.Output, StringComparison.Ordinal);
        Assert.Contains("6 €", _importing.Read("articles/freizeit/a.md"), StringComparison.Ordinal);
        Assert.False(_importing.Has("articles/pages/a.md"));
    }

    [Fact]
    public void of_another_source_with_the_same_ids_stands_beside()
    {
        _importing.Jsonl(First, release: true);

        _importing.Import(Knowledge.Import.SourceFormat.JsonLines, _importing.Source("andere.jsonl", Second), release: true);

        Assert.Equal(["a", "andere-a", "b"], _importing.Knowledge().Articles.Keys.Order());
    }

    [Fact]
    public void skips_what_a_source_has_twice()
    {
        _importing.Jsonl(First + "\n" + Second);

        Assert.Contains("übersprungen: a (Die Kennung kommt in der Quelle zweimal vor)", _importing.Output, StringComparison.Ordinal);
        Assert.Contains("5 €", _importing.Read("drafts/pages/a.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void undoes_what_a_killed_one_left_half_done()
    {
        _importing.Jsonl(First);
        var before = _importing.State();
        var staging = Directory.CreateDirectory(Path.Combine(_importing.Folder.Path, ".import", "old", "drafts", "pages")).FullName;
        File.Move(Path.Combine(_importing.Folder.Path, "drafts/pages/a.md"), Path.Combine(staging, "a.md"));
        _importing.Folder.Write("drafts/pages/a.md", "halb");
        _importing.Folder.Write("drafts/pages/neu.md", "neu");
        _importing.Folder.Write(".import/moving", "+drafts/pages/a.md\n+drafts/pages/neu.md\n-drafts/pages/b.md\n");

        Assert.Equal(1, _importing.Jsonl("kein JSON"));

        Assert.Equal(before, _importing.State());
    }

    [Fact]
    public void that_fails_on_the_way_changes_nothing()
    {
        _importing.Jsonl(First, release: true);
        Directory.CreateDirectory(Path.Combine(_importing.Folder.Path, "articles", "pages", "c.md"));
        var before = _importing.State();

        Assert.Equal(1, _importing.Jsonl(Second + "\n" + """{"id":"c","title":"Campen","text":"Campen."}""", release: true));

        Assert.StartsWith("Nichts übernommen: ", _importing.Error, StringComparison.Ordinal);
        Assert.Equal(before, _importing.State());
    }

    [Fact]
    public void waits_for_no_other_that_runs()
    {
        Directory.CreateDirectory(Path.Combine(_importing.Folder.Path, ".import"));
        using var other = new FileStream(Path.Combine(_importing.Folder.Path, ".import", "lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal(1, _importing.Jsonl(First));

        Assert.Equal("Nichts übernommen: Ein anderer Import läuft gerade; versuchen Sie es danach noch einmal.", _importing.Error.Trim());
    }

    private void Edit(string file, string from, string to)
    {
        var text = _importing.Read(file);
        Assert.Contains(from, text, StringComparison.Ordinal);
        _importing.Folder.Write(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    private string OriginText(string file) => _importing.Read(file).Split('\n').Single(line => line.StartsWith("origin_text: ", StringComparison.Ordinal));
}
