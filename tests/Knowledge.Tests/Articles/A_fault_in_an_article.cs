using System.Text;
using CitizenAssistant.Knowledge.Articles;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Articles;

public sealed class A_fault_in_an_article
{
    private const string File = "articles/test/perso.md";

    [Theory]
    [InlineData("id: perso", "id: pass", 2, "nicht der Name der Datei")]
    [InlineData("title: Personalausweis beantragen\n", "", 1, "„title“ fehlt")]
    [InlineData("zone: information", "zone: grün", 5, "„grün“ im Feld „zone“ ist unbekannt")]
    [InlineData("zone: information", "zone: information\nfarbe: rot", 6, "„farbe“ ist unbekannt")]
    [InlineData("zone: information", "zone: information\nzone: both", 6, "doppelt")]
    [InlineData("zone: information", "zone: [information", 2, "YAML")]
    [InlineData("zone: information", "zone: \"information", 5, "YAML")]
    [InlineData("zone: information", "zone: information\nleika: \"123\"", 6, "14 Ziffern")]
    [InlineData("confirmed: law", "confirmed: yes", 12, "„yes“ im Feld „confirmed“")]
    [InlineData("valid_from: 2026-01-01", "valid_from: 1. Januar", 13, "kein Datum")]
    [InlineData("valid_from: 2026-01-01", "valid_from: 2026-02-30", 13, "kein Datum")]
    [InlineData("valid_from: 2026-01-01", "valid_from: 2027-02-02", 13, "nach „review_by“")]
    [InlineData("  - Was kostet ein Perso?\n", "", 7, "„questions“ braucht eine Liste")]
    [InlineData("- § 1 PAuswGebV", "- http://www.stuttgart.de", 10, "kein vollständiger https-Link")]
    [InlineData("- § 1 PAuswGebV", "- /wissen/perso", 10, "kein vollständiger https-Link")]
    [InlineData("- § 1 PAuswGebV", "- www.stuttgart.de", 10, "kein vollständiger https-Link")]
    [InlineData("## Kosten", "## Preise", 19, "keine der bekannten Überschriften")]
    [InlineData("## Kosten", "### Kosten", 19, "keine der bekannten Überschriften")]
    [InlineData("## Kosten", "## Kurz", 19, "steht zweimal")]
    [InlineData("## Kurz", "## Hinweise", 1, "„Kurz“ fehlt")]
    [InlineData("## Kurz", "Einleitung\n## Kurz", 16, "Vor der ersten Überschrift")]
    [InlineData("## Kosten\n", "## Dauer\n\n## Kosten\n", 19, "„Dauer“ ist leer")]
    [InlineData("Die Gebühr", "[Hier](http://www.stuttgart.de) die Gebühr", 20, "http:// statt https://")]
    [InlineData("Die Gebühr", "Neu:\nSiehe http://www.stuttgart.de die Gebühr", 21, "http:// statt https://")]
    [InlineData("Die Gebühr", "Neu:\n[Hier](/wissen/pass) die Gebühr", 21, "kein vollständiger https-Link")]
    [InlineData("Die Gebühr", "[Hier](javascript:alert(1)) die Gebühr", 20, "kein vollständiger https-Link")]
    [InlineData("Die Gebühr", "![Bild](https://www.stuttgart.de/a.png) Die Gebühr", 20, "Bilder")]
    [InlineData("Die Gebühr", "Neu:\n<b>Die</b> Gebühr", 21, "HTML")]
    [InlineData("Die Gebühr", "<script>alert(1)</script>\n\nDie Gebühr", 20, "HTML")]
    public void leaves_it_out_and_is_reported_with_its_line(string right, string wrong, int line, string reason)
    {
        var article = KnowledgeFolder.Article();
        Assert.Contains(right, article, StringComparison.Ordinal);

        var read = Read(article.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(read.Article);
        Assert.Contains(read.Faults, fault => fault.Line == line && fault.Reason.Contains(reason, StringComparison.Ordinal) && fault.Excludes);
    }

    [Theory]
    [InlineData("27,60 €", "27,60 Euro", 20, "„27,60 Euro“")]
    [InlineData("27,60 €", "27.60 €", 20, "„27.60 €“")]
    [InlineData("27,60 €", "27,6 €", 20, "„27,6 €“")]
    [InlineData("27,60 €", "1000 €", 20, "„1000 €“")]
    [InlineData("27,60 €", "27€", 20, "„27€“")]
    [InlineData("27,60 €", "€ 27", 20, "„€ 27“")]
    [InlineData("Die Gebühr", "Neu:\nSie haben Anspruch. Die Gebühr", 21, "„Sie haben Anspruch“ entscheidet")]
    [InlineData("Die Gebühr", "Ihnen steht das Geld zu. Die Gebühr", 20, "entscheidet über einen Fall")]
    [InlineData("Die Gebühr", "Ihr Antrag wird genehmigt. Die Gebühr", 20, "entscheidet über einen Fall")]
    [InlineData("Die Gebühr", "Es gibt gute Chancen, dass das Amt es bewilligt. Die Gebühr", 20, "entscheidet über einen Fall")]
    public void in_its_words_is_reported_but_does_not_leave_it_out(string right, string wrong, int line, string reason)
    {
        var read = Read(KnowledgeFolder.Article().Replace(right, wrong, StringComparison.Ordinal));

        var fault = Assert.Single(read.Faults);
        Assert.Equal(line, fault.Line);
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
        Assert.False(fault.Excludes);
        Assert.NotNull(read.Article);
    }

    [Theory]
    [InlineData(29, "28")]
    [InlineData(202, "201")]
    public void of_length_is_reported_at_the_heading(int words, string counted)
    {
        var article = KnowledgeFolder.Article();
        var read = Read(article[..article.IndexOf("Die Gebühr", StringComparison.Ordinal)] + KnowledgeFolder.Words(words - 1));

        var fault = Assert.Single(read.Faults);
        Assert.Equal(19, fault.Line);
        Assert.Contains($"hat {counted} Wörter", fault.Reason, StringComparison.Ordinal);
        Assert.False(fault.Excludes);
    }

    [Theory]
    [InlineData("Wer wenig verdient und hofft: Ihnen steht es vielleicht zu.")]
    [InlineData("Anspruch haben Personen, die in Stuttgart wohnen.")]
    [InlineData("Die Abgasnorm ist mindestens Euro 4. Es kostet 1.000 € oder 46 €, nicht 2 Millionen Euro.")]
    [InlineData("Mehr steht bei [service-bw](https://www.service-bw.de).")]
    public void is_not_seen_where_there_is_none(string sentence) =>
        Assert.Empty(Read(KnowledgeFolder.Article().Replace("Die Gebühr", sentence + " Die Gebühr", StringComparison.Ordinal)).Faults);

    [Fact]
    public void in_its_encoding_is_reported_with_its_line()
    {
        byte[] content = [.. "---\nid: perso\n"u8, 0xFF, .. "\n"u8];

        var fault = Assert.Single(ArticleReader.Read(File, content).Faults);

        Assert.Equal(new Fault(File, 3, "Die Datei ist kein gültiges UTF-8."), fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("## Kurz\nText")]
    [InlineData("---\nid: perso\n")]
    public void of_its_shape_is_reported_as_a_missing_header(string content)
    {
        var fault = Assert.Single(Read(content).Faults);

        Assert.Contains("Kopf fehlt", fault.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\n---\n## Kurz\nText")]
    [InlineData("---\n- eins\n---\n## Kurz\nText")]
    public void of_an_empty_header_is_reported(string content) =>
        Assert.Contains(Read(content).Faults, fault => fault.Reason.Contains("keine Felder", StringComparison.Ordinal));

    [Theory]
    [InlineData("[", "")]
    [InlineData("- ", "")]
    [InlineData("a: {", "")]
    public void of_bottomless_nesting_does_not_end_the_process(string opening, string after)
    {
        var deep = string.Concat(Enumerable.Repeat(opening, 50_000)) + after;

        Assert.NotEmpty(Read($"---\n{deep}\n---\n## Kurz\nText").Faults);
        Assert.NotNull(Read(KnowledgeFolder.Article() + "\n\n" + string.Concat(Enumerable.Repeat("> ", 20_000)) + "[x](https://a.de)").Faults);
        Assert.NotNull(Read(KnowledgeFolder.Article() + "\n\n" + new string('[', 50_000)).Faults);
    }

    [Fact]
    public void of_a_title_or_question_without_end_is_reported()
    {
        var read = Read(KnowledgeFolder.Article(question: new string('a', 40_000)));

        Assert.Contains(read.Faults, fault => fault is { Line: 8, Excludes: true } && fault.Reason.EndsWith("länger als 300 Zeichen.", StringComparison.Ordinal));
    }

    [Fact]
    public void of_size_is_reported_without_reading_on()
    {
        var fault = Assert.Single(Read(new string('a', (200 * 1024) + 1)).Faults);

        Assert.Contains("200 KB", fault.Reason, StringComparison.Ordinal);
    }

    private static ReadArticle Read(string content) => ArticleReader.Read(File, Encoding.UTF8.GetBytes(content));
}
