using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Import;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Import;

public sealed class An_XZuFi_message : IDisposable
{
    private readonly Importing _importing = new();

    public void Dispose() => _importing.Dispose();

    [Theory]
    [InlineData("05", SectionKind.Summary)]
    [InlineData("06", SectionKind.Summary)]
    [InlineData("24", SectionKind.Summary)]
    [InlineData("07", SectionKind.LegalBasis)]
    [InlineData("08", SectionKind.Documents)]
    [InlineData("09", SectionKind.Prerequisites)]
    [InlineData("11", SectionKind.Procedure)]
    [InlineData("14", SectionKind.Online)]
    [InlineData("15", SectionKind.Summary)]
    [InlineData("22", SectionKind.Responsible)]
    [InlineData("23", SectionKind.Responsible)]
    [InlineData("95", SectionKind.Duration)]
    [InlineData("97", SectionKind.Deadline)]
    [InlineData("98", SectionKind.Costs)]
    public void puts_each_text_module_into_its_section(string code, SectionKind kind)
    {
        Take(Messages.Text(code, "<p>Worte</p>"));

        Assert.Equal("Worte", Served().Find(kind)?.Markdown);
    }

    [Theory]
    [InlineData("06")]
    [InlineData("15")]
    [InlineData("16")]
    [InlineData("25")]
    public void keeps_beside_a_short_text_the_rest_as_notes(string code)
    {
        Take(Messages.Text(code, "<p>Mehr</p>") + Messages.Text("05", "<p>Kurz</p>"));

        Assert.Equal("Kurz", Served().Find(SectionKind.Summary)?.Markdown);
        Assert.Equal("Mehr", Served().Find(SectionKind.Notes)?.Markdown);
    }

    [Theory]
    [InlineData("modulKosten", SectionKind.Costs)]
    [InlineData("modulFrist", SectionKind.Deadline)]
    [InlineData("modulBearbeitungsdauer", SectionKind.Duration)]
    public void takes_the_modules_that_have_elements_of_their_own(string element, SectionKind kind)
    {
        Take($"<xzufi:{element}><xzufi:beschreibung languageCode=\"de\">&lt;p&gt;Worte&lt;/p&gt;</xzufi:beschreibung></xzufi:{element}>");

        Assert.Equal("Worte", Served().Find(kind)?.Markdown);
    }

    [Fact]
    public void says_amounts_and_times_that_stand_only_in_fields()
    {
        Take("""
            <xzufi:modulKosten><xzufi:kosten><xzufi:betrag>1027.6</xzufi:betrag></xzufi:kosten></xzufi:modulKosten>
            <xzufi:modulFrist><xzufi:frist><xzufi:dauer>2</xzufi:dauer><xzufi:einheit><code>4</code><name>Wochen</name></xzufi:einheit></xzufi:frist></xzufi:modulFrist>
            """);

        Assert.Equal("1.027,60 €", Served().Find(SectionKind.Costs)?.Markdown);
        Assert.Equal("2 Wochen", Served().Find(SectionKind.Deadline)?.Markdown);
    }

    [Theory]
    [InlineData("<code>08</code>")]
    [InlineData("<xzufi:code>08</xzufi:code>")]
    public void may_qualify_a_code_or_not(string code)
    {
        Take(Messages.Text("08", "<p>Pass</p>").Replace("<code>08</code>", code, StringComparison.Ordinal));

        Assert.Equal("Pass", Served().Find(SectionKind.Documents)?.Markdown);
    }

    [Theory]
    [InlineData("<xzufi:ergebnisLeistung>{0}</xzufi:ergebnisLeistung>")]
    [InlineData("<xzufi:ergebnisLeistung><xzufi:anzahl>1</xzufi:anzahl>{0}</xzufi:ergebnisLeistung>")]
    public void may_be_an_answer_of_2_1(string result)
    {
        Assert.Equal(0, _importing.Xzufi(Messages.Answer(string.Format(null, result, Messages.Service(Messages.Text("08", "<p>Pass</p>")))), release: true));

        Assert.Equal("Pass", Served().Find(SectionKind.Documents)?.Markdown);
    }

    [Fact]
    public void may_be_an_answer_whose_result_is_the_service_itself()
    {
        var service = Messages.Service(Messages.Text("08", "<p>Pass</p>")).Replace("xzufi:leistung>", "xzufi:ergebnisLeistung>", StringComparison.Ordinal);

        Assert.Equal(0, _importing.Xzufi(Messages.Answer(service), release: true));

        Assert.Equal("Pass", Served().Find(SectionKind.Documents)?.Markdown);
    }

    [Fact]
    public void may_use_any_prefix()
    {
        var message = Messages.Transfer(Messages.Service(Messages.Text("05", "Kurz"))).Replace("xzufi:", "", StringComparison.Ordinal).Replace("xmlns:xzufi", "xmlns", StringComparison.Ordinal);

        Assert.Equal(0, _importing.Xzufi(message.Replace("<transfer xmlns:=", "<transfer xmlns=", StringComparison.Ordinal).Replace("xmlns:=", "xmlns=", StringComparison.Ordinal), release: true));

        Assert.Equal("Kurz", Served().Find(SectionKind.Summary)?.Markdown);
    }

    [Fact]
    public void has_its_languages_in_their_sections()
    {
        Take(Messages.Text("05", "Kurz") + Messages.Text("05", "Short", "en") + Messages.Text("98", "<p>5 €</p>", "en_GB")
            + Messages.Text("05", "Einfach", "de-simple") + Messages.Text("05", "Court", "fr") + Messages.Text("03", "Allow fishing", "en"));

        Assert.Equal("Short\n\nCosts:\n\n5 €", Served().Find(SectionKind.English)?.Markdown);
        Assert.Equal("Einfach", Served().Find(SectionKind.PlainLanguage)?.Markdown);
        Assert.Contains("Allow fishing", Served().Header.Names);
        Assert.Contains("Sprachfassung fr nicht übernommen", _importing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void fills_the_header_with_what_it_knows()
    {
        Take(Messages.Text("05", "Kurz") + Messages.Text("02", "Fischereischein Erteilung") + """
            <xzufi:referenzLeiKa><code>99999999999999</code></xzufi:referenzLeiKa>
            <xzufi:modulBegriffImKontext><xzufi:begriffImKontext><xzufi:begriff languageCode="de">Angelschein</xzufi:begriff><xzufi:typ><code>1</code></xzufi:typ></xzufi:begriffImKontext></xzufi:modulBegriffImKontext>
            <xzufi:modulFachlicheFreigabe><xzufi:fachlichFreigegebenAm>2025-03-04</xzufi:fachlichFreigegebenAm><xzufi:fachlichFreigegebenDurch languageCode="de">Ministerium</xzufi:fachlichFreigegebenDurch></xzufi:modulFachlicheFreigabe>
            <xzufi:versionsinformation><xzufi:geaendertDatumZeit>2025-04-05T06:07:08Z</xzufi:geaendertDatumZeit></xzufi:versionsinformation>
            """);

        var header = Served().Header;
        Assert.Equal(["Fischereischein Erteilung", "Angelschein"], header.Names);
        Assert.Equal("99999999999999", header.Leika);
        Assert.Equal(["Fachlich freigegeben durch Ministerium am 04.03.2025"], header.Sources);
        Assert.Equal(new DateOnly(2025, 4, 5), header.ValidFrom);
        Assert.Equal(("L100022.LB.1", "L100022", "2025-04-05T06:07:08Z"), (header.Origin!.Id, header.Origin.Agency, header.Origin.Version));
    }

    [Fact]
    public void names_who_is_responsible_and_where_it_is_online()
    {
        Assert.Equal(0, _importing.Xzufi(Messages.Transfer(
            Unit("OE.1", "Amt anderswo", "091620000000"),
            Messages.Service(Messages.Text("05", "Kurz")),
            Unit("OE.2", "Amt für Fische", "081110000000"),
            """<xzufi:onlinedienst><xzufi:bezeichnung>Online angeln</xzufi:bezeichnung><xzufi:link><xzufi:link>https://angeln.de</xzufi:link></xzufi:link><xzufi:zustaendigkeit><xzufi:leistungID>L100022.LB.1</xzufi:leistungID></xzufi:zustaendigkeit></xzufi:onlinedienst>"""), release: true));

        Assert.Equal("Amt für Fische", _importing.Knowledge().Offices[Served().Header.Office].Name);
        Assert.Equal("- [Online angeln](https://angeln.de)", Served().Find(SectionKind.Online)?.Markdown);
    }

    [Fact]
    public void reports_what_it_does_not_take()
    {
        Assert.Equal(0, _importing.Xzufi(Messages.Transfer(
            Messages.Service(Messages.Text("05", "Kurz") + Messages.Text("99", "Neues")),
            Messages.Service("", id: "leer"),
            Messages.Service(Messages.Text("05", "Alt") + "<xzufi:gueltigkeit><xzufi:ende>2020-01-01</xzufi:ende></xzufi:gueltigkeit>", id: "alt"),
            "<xzufi:leistung><xzufi:id>namenlos</xzufi:id></xzufi:leistung>",
            "<xzufi:spezialisierung><xzufi:id>S1</xzufi:id></xzufi:spezialisierung>",
            Messages.Service(Messages.Text("05", string.Concat(Enumerable.Repeat("<div>", 1000))), id: "tief"))));

        Assert.Contains("neu: L100022.LB.1 („Angeln erlauben“; Textmodul 99 nicht übernommen)", _importing.Output, StringComparison.Ordinal);
        Assert.Contains("übersprungen: leer (Die Leistung enthält keinen Text.)", _importing.Output, StringComparison.Ordinal);
        Assert.Contains("übersprungen: alt (Die Leistung gilt seit 01.01.2020 nicht mehr.)", _importing.Output, StringComparison.Ordinal);
        Assert.Contains("übersprungen: namenlos (Die Leistung hat keinen deutschen Namen.)", _importing.Output, StringComparison.Ordinal);
        Assert.Contains("übersprungen: S1 (Spezialisierungen werden nicht übernommen.)", _importing.Output, StringComparison.Ordinal);
        Assert.Contains("übersprungen: tief (Der Text ist zu tief geschachtelt.)", _importing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void may_say_that_a_service_is_gone()
    {
        Take(Messages.Text("05", "Kurz"));

        _importing.Xzufi(Messages.Transfer().Replace("</xzufi:transfer>", "<xzufi:loesche><xzufi:leistung><xzufi:id>L100022.LB.1</xzufi:id></xzufi:leistung></xzufi:loesche></xzufi:transfer>", StringComparison.Ordinal));

        Assert.Contains("nicht mehr in der Quelle: L100022.LB.1 (von der Quelle gelöscht)", _importing.Output, StringComparison.Ordinal);
        Assert.Equal("Kurz", Served().Find(SectionKind.Summary)?.Markdown);
    }

    [Fact]
    public void may_come_as_the_folder_of_a_delivery()
    {
        _importing.Source("lieferung/b.xml", Messages.Transfer(Messages.Service(Messages.Text("05", "Zwei"), id: "zwei", title: "Zwei")));
        _importing.Source("lieferung/alt.xml", "kein XML");
        var index = _importing.Source("lieferung/index.txt", "a.xml\r\nb.xml\r\n");
        _importing.Source("lieferung/a.xml", Messages.Transfer(Messages.Service(Messages.Text("05", "Eins"))));

        Assert.Equal(0, _importing.Import(SourceFormat.Xzufi, Path.GetDirectoryName(index)!, release: true));

        Assert.Equal(["L100022.LB.1", "L100022.zwei"], _importing.Knowledge().Articles.Keys.Order(StringComparer.Ordinal));
    }

    private static string Unit(string id, string name, string area) => $"""
        <xzufi:organisationseinheit><xzufi:id>{id}</xzufi:id><xzufi:name><xzufi:name languageCode="de">{name}</xzufi:name></xzufi:name>
        <xzufi:zustaendigkeit><xzufi:leistungID>L100022.LB.1</xzufi:leistungID><xzufi:gebietID>{area}</xzufi:gebietID></xzufi:zustaendigkeit></xzufi:organisationseinheit>
        """;

    private void Take(string inside) => Assert.Equal(0, _importing.Xzufi(Messages.Transfer(Messages.Service(inside)), release: true));

    private Article Served() => _importing.Served("L100022.LB.1");
}
