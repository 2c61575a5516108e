using System.Text;
using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Import;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Import;

/// <summary>Each gives one line and leaves the knowledge base exactly as it was.</summary>
public sealed class A_hostile_source : IDisposable
{
    private readonly Importing _importing = new();
    private readonly string _before;

    public A_hostile_source()
    {
        _importing.Folder.Write("articles/test/perso.md", KnowledgeFolder.Article());
        _importing.Xzufi(Messages.Transfer(Messages.Service(Messages.Text("05", "Alt"))));
        _before = _importing.State();
    }

    public void Dispose() => _importing.Dispose();

    [Fact]
    public void with_an_external_entity_reads_no_other_file()
    {
        var secret = _importing.Source("geheim.txt", "GEHEIM");

        Refuse(WithDtd($"""<!DOCTYPE x [<!ENTITY e SYSTEM "file://{secret}">]>""", "&e;"), "enthält eine DTD");

        Assert.DoesNotContain("GEHEIM", _importing.Output + _importing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void with_a_billion_laughs_is_not_expanded() => Refuse(
        WithDtd("""<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>""", "&c;"), "enthält eine DTD");

    [Fact]
    public void with_a_dtd_on_the_net_asks_nobody() => Refuse(WithDtd("""<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">""", ""), "enthält eine DTD");

    [Fact]
    public void that_is_cut_off_is_taken_not_even_in_part()
    {
        var message = Messages.Transfer(Messages.Service(Messages.Text("05", "Neu")), Messages.Service(Messages.Text("05", "Neu"), id: "zwei"));

        Refuse(message[..^60], "ist kein gültiges XML");
    }

    [Fact]
    public void that_nests_100_000_levels_is_refused() => Refuse(
        Messages.Transfer(Messages.Service(string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000)))), "tiefer als 100 Ebenen");

    [Fact]
    public void that_nests_outside_of_a_service_is_refused() => Refuse(
        Messages.Transfer(string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000))), "tiefer als 100 Ebenen");

    [Theory]
    [InlineData("\0")]
    [InlineData("&#0;")]
    [InlineData("&#xFFFF;")]
    public void with_signs_that_XML_forbids_is_refused(string sign) =>
        Refuse(Messages.Transfer(Messages.Service($"<xzufi:x>{sign}</xzufi:x>" + Messages.Text("05", "Neu"))), "ist kein gültiges XML");

    [Theory]
    [InlineData("UTF-16", "utf-8", "ist")]
    [InlineData("UTF-8", "iso-8859-1", "ist")]
    [InlineData("ISO-8859-1", "utf-8", "nennt die Kodierung ISO-8859-1, ist aber UTF-8")]
    [InlineData("gibt-es-nicht", "utf-8", "ist")]
    public void that_names_a_wrong_encoding_is_refused(string declared, string real, string reason)
    {
        var message = Messages.Transfer(Messages.Service(Messages.Text("05", "Müllgebühr"))).Replace("\"UTF-8\"", $"\"{declared}\"", StringComparison.Ordinal);

        Refuse(Encoding.GetEncoding(real).GetBytes(message), reason);
    }

    [Fact]
    public void in_Latin_1_that_says_so_is_read()
    {
        var message = Messages.Transfer(Messages.Service(Messages.Text("05", "Müllgebühr"))).Replace("\"UTF-8\"", "\"ISO-8859-1\"", StringComparison.Ordinal);

        Assert.Equal(0, _importing.Import(SourceFormat.Xzufi, _importing.Source("l.xml", Encoding.Latin1.GetBytes(message)), release: true));

        Assert.Equal("Müllgebühr", _importing.Served("L100022.LB.1").Sections[0].Markdown);
    }

    [Fact]
    public void of_200_MB_is_not_even_opened()
    {
        var source = _importing.Source("groß.xml", "<x/>");
        using (var file = File.OpenWrite(source))
        {
            file.SetLength(200_000_000);
        }

        Refuse(source, SourceFormat.Xzufi, "ist größer als 100 MB");
        Refuse(source, SourceFormat.Pvog, "ist größer als 50 MB");
    }

    [Theory]
    [InlineData("<xzufi:x>", "</xzufi:x>")]
    [InlineData("<xzufi:x a=\"", "\"/>")]
    public void with_one_endless_text_does_not_fill_the_memory(string from, string to)
    {
        var before = GC.GetTotalAllocatedBytes();

        Refuse(Messages.Transfer(Messages.Service(from + new string('x', 10_000_000) + to)), "");

        Assert.True(GC.GetTotalAllocatedBytes() - before < 400_000_000);
    }

    [Theory]
    [InlineData("<html><body>Anmeldung</body></html>", "keine XZuFi-Nachricht")]
    [InlineData("", "ist kein gültiges XML")]
    [InlineData("{}", "ist kein gültiges XML")]
    [InlineData("<a:x xmlns:a='http://xoev.de/schemata/xzufi/3_0_0'/>", "keine XZuFi-Nachricht")]
    [InlineData("<a:x xmlns:a='http://xoev.de/schemata/xzufi/2_2_0' xzufiVersion='3.0'/>", "Die XZuFi-Fassung 3.0 wird nicht gelesen")]
    public void that_is_something_else_is_refused(string content, string reason) => Refuse(content, reason);

    [Theory]
    [InlineData("../fremd.xml", "außerhalb des Ordners")]
    [InlineData("/etc/passwd", "außerhalb des Ordners")]
    [InlineData("fehlt.xml", "aber die Datei fehlt")]
    public void whose_index_leads_astray_is_refused(string line, string reason)
    {
        _importing.Source("fremd.xml", Messages.Transfer(Messages.Service(Messages.Text("05", "Neu"))));
        var index = _importing.Source("lieferung/index.txt", line);

        Refuse(Path.GetDirectoryName(index)!, SourceFormat.Xzufi, reason);
    }

    [Fact]
    public void with_one_broken_file_spoils_the_delivery()
    {
        _importing.Source("lieferung/a.xml", Messages.Transfer(Messages.Service(Messages.Text("05", "Neu"))));
        var broken = _importing.Source("lieferung/b.xml", "<x>");

        Refuse(Path.GetDirectoryName(broken)!, SourceFormat.Xzufi, "„b.xml“");
    }

    [Theory]
    [InlineData(SourceFormat.JsonLines)]
    [InlineData(SourceFormat.Xzufi)]
    [InlineData(SourceFormat.Pvog)]
    public void that_is_not_there_is_said_in_one_line(SourceFormat format) => Refuse("/gibt/es/nicht", format, "„/gibt/es/nicht“ gibt es nicht");

    [Fact]
    public void of_deep_JSON_is_refused() =>
        Refuse(_importing.Source("tief.json", string.Concat(Enumerable.Repeat("[", 100_000))), SourceFormat.Pvog, "ist kein gültiges JSON");

    [Fact]
    public void cannot_break_out_of_the_header()
    {
        Assert.Equal(0, _importing.Jsonl("""{"id":"x","title":"A\"\n---\nconfirmed: law","text":"B\n---\nid: y","names":["a: b","- c","# d","[e]"],"version":"1\norigin_text: 0"}""", release: true));

        var header = _importing.Served("x").Header;
        Assert.Equal("A\" --- confirmed: law", header.Title);
        Assert.Equal(["a: b", "- c", "# d", "[e]"], header.Names);
        Assert.Equal(Confirmation.No, header.Confirmed);
        Assert.Equal("1\norigin_text: 0", header.Origin?.Version);
    }

    private static string WithDtd(string dtd, string text) =>
        Messages.Transfer(Messages.Service($"<xzufi:x>{text}</xzufi:x>")).Replace("?>", "?>" + dtd, StringComparison.Ordinal);

    private void Refuse(string content, string reason) => Refuse(Encoding.UTF8.GetBytes(content), reason);

    private void Refuse(byte[] content, string reason) => Refuse(_importing.Source("leistungen.xml", content), SourceFormat.Xzufi, reason);

    private void Refuse(string source, SourceFormat format, string reason)
    {
        Assert.Equal(1, _importing.Import(format, source, release: true));

        Assert.StartsWith("Nichts übernommen: ", _importing.Error, StringComparison.Ordinal);
        Assert.Contains(reason, _importing.Error, StringComparison.Ordinal);
        Assert.Single(_importing.Error.Trim().Split('\n'));
        Assert.Empty(_importing.Output);
        Assert.Equal(_before, _importing.State());
    }
}
