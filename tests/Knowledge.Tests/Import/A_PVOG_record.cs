using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Import;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Import;

public sealed class A_PVOG_record : IDisposable
{
    private const string Record = """
        {"id":"B1.LB.2","name":"Angeln","languageCode":"de","leikakeys":["99000000000001"],"synonyms":["Fischen"],"externalLastUpdate":"2024-01-24T12:21:29Z","validFrom":"1970-01-01","validTo":"2999-12-31",
         "sourcePortals":[{"uri":"https://fimportal.de/1","title":"x"}],"onlineServiceLinks":[{"uri":"https://angeln.de","title":"Online angeln"}],
         "details":[{"@type":"_module","code":"24","text":"<p>Kurz.</p>","links":[],"xZufiCategory":"TEXT_MODUL"},
          {"@type":"_module","code":"18","text":"nicht angegeben","placeholder":true,"links":[]},
          {"@type":"_module","code":"07","text":"","links":[{"uri":"https://www.gesetze-im-internet.de/x","title":"§ 1 FischG"}]},
          {"@type":"_moduleDetail","code":"95","text":"","details":[{"title":"in der Regel","text":"1 Monat","code":"95"}],"links":[]}]}
        """;

    private readonly Importing _importing = new();

    public void Dispose() => _importing.Dispose();

    [Fact]
    public void becomes_an_article()
    {
        Assert.Equal(0, _importing.Pvog(Record, release: true));

        var article = _importing.Served("B1.LB.2");
        Assert.Equal("Kurz.", article.Find(SectionKind.Summary)?.Markdown);
        Assert.Equal("in der Regel: 1 Monat", article.Find(SectionKind.Duration)?.Markdown);
        Assert.Equal("- [§ 1 FischG](https://www.gesetze-im-internet.de/x)", article.Find(SectionKind.LegalBasis)?.Markdown);
        Assert.Equal("- [Online angeln](https://angeln.de)", article.Find(SectionKind.Online)?.Markdown);
        Assert.Equal(["https://fimportal.de/1", "§ 1 FischG", "PVOG, Leistung B1.LB.2"], article.Header.Sources);
        Assert.Equal(("99000000000001", new DateOnly(2024, 1, 24)), (article.Header.Leika, article.Header.ValidFrom));
        Assert.Equal(["Fischen"], article.Header.Names);
    }

    [Theory]
    [InlineData("[{0},{1}]")]
    [InlineData("{0}\n{1}")]
    public void may_come_in_a_list_with_its_English_translation(string list)
    {
        var one = Record.ReplaceLineEndings("");
        var english = one.Replace("\"de\"", "\"en\"", StringComparison.Ordinal).Replace("Kurz.", "Short.", StringComparison.Ordinal);

        Assert.Equal(0, _importing.Pvog(list.Replace("{0}", one, StringComparison.Ordinal).Replace("{1}", english, StringComparison.Ordinal), release: true));

        Assert.StartsWith("Short.", _importing.Served("B1.LB.2").Find(SectionKind.English)?.Markdown, StringComparison.Ordinal);
        Assert.Equal("Kurz.", _importing.Served("B1.LB.2").Find(SectionKind.Summary)?.Markdown);
    }

    [Theory]
    [InlineData("\"languageCode\":\"de\"", "\"languageCode\":\"fr\"", "Es gibt keine deutsche Fassung.")]
    [InlineData("2999-12-31", "2020-12-31", "Die Leistung gilt seit 31.12.2020 nicht mehr.")]
    [InlineData("\"name\":\"Angeln\"", "\"name\":\"\"", "Die Leistung hat keinen Namen.")]
    [InlineData("\"id\":\"B1.LB.2\",", "", "Das Feld „id“ fehlt.")]
    public void is_left_out_for_a_reason(string right, string wrong, string reason)
    {
        Assert.Equal(1, _importing.Pvog(Record.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Contains(reason, _importing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void says_nothing_about_other_services()
    {
        _importing.Pvog(Record);

        _importing.Pvog(Record.Replace("B1.LB.2", "B1.LB.3", StringComparison.Ordinal));

        Assert.DoesNotContain("nicht mehr in der Quelle", _importing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void of_the_real_portal_is_read_whole()
    {
        if (RealSources.Find("pvog/detail-example.json") is not { } source)
        {
            return;
        }

        Assert.Equal(0, _importing.Import(SourceFormat.Pvog, source, release: true));

        var article = _importing.Served("B100019.LB.574711");
        Assert.Equal(
            [SectionKind.Summary, SectionKind.Costs, SectionKind.Documents, SectionKind.Prerequisites, SectionKind.Procedure, SectionKind.Duration, SectionKind.Deadline, SectionKind.Online, SectionKind.Responsible, SectionKind.LegalBasis, SectionKind.Notes],
            article.Sections.Select(section => section.Kind));
        Assert.Contains("  - (erste) berufliche Ausbildung,", article.Find(SectionKind.Prerequisites)!.Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain(article.Sections, section => section.Markdown.Contains('<', StringComparison.Ordinal));
        Assert.Equal("1 neu; Ordner articles/pvog", _importing.Output.Trim().Split('\n')[^1]);
    }
}
