using CitizenAssistant.Knowledge.Import.Html;
using Markdig;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Import;

public sealed class HTML_that_becomes_Markdown
{
    [Theory]
    [InlineData("<p>Eins</p><p>Zwei</p>", "Eins\n\nZwei")]
    [InlineData("<p>Sie brauchen:</p><ul><li>Pass</li><li>Foto</li></ul><p>Mehr nicht.</p>", "Sie brauchen:\n- Pass\n- Foto\n\nMehr nicht.")]
    [InlineData("<ol><li>Eins<ul><li>A</li></ul></li><li>Zwei</li></ol>", "1. Eins\n   - A\n2. Zwei")]
    [InlineData("<p>Zeile<br>Neue</p>", "Zeile  \nNeue")]
    [InlineData("<h3>Gebühren</h3><p>5&nbsp;€</p>", "Gebühren:\n\n5 €")]
    [InlineData("<p><b>Wichtig</b>, <em>sehr</em></p>", "Wichtig, sehr")]
    [InlineData("<a href='https://www.stuttgart.de'>Stadt</a>", "[Stadt](https://www.stuttgart.de)")]
    [InlineData("<a href='http://www.stuttgart.de'>Stadt</a>", "Stadt")]
    [InlineData("<a href='javascript:alert(1)'>Stadt</a>", "Stadt")]
    [InlineData("<a href='/rathaus'>Rathaus</a>", "Rathaus")]
    [InlineData("<a href='https://stadt:geheim@www.stuttgart.de'>Stadt</a>", "Stadt")]
    [InlineData("<a href='mailto:amt@stuttgart.de'>E-Mail</a>", "E-Mail (amt@stuttgart.de)")]
    [InlineData("<a href='https://de.wikipedia.org/wiki/Amt_(Behörde)'>Amt</a>", "[Amt](https://de.wikipedia.org/wiki/Amt_%28Beh%C3%B6rde%29)")]
    [InlineData("Achtung!<a href='https://www.stuttgart.de'>Hier</a>", "Achtung\\![Hier](https://www.stuttgart.de)")]
    [InlineData("<p>Siehe http://www.stuttgart.de</p>", "Siehe www.stuttgart.de")]
    [InlineData("<p>Text<script>alert(1)</script><style>p{}</style><!-- Notiz --><img src='https://x.de/a.png' alt='Bild'></p>", "Text")]
    [InlineData("<table><tr><th>Art</th><th>Preis</th></tr><tr><td>Pass</td><td>70 €</td></tr></table>", "- Art: Pass; Preis: 70 €")]
    [InlineData("<table><tr><td>Pass</td><td>70 €</td></tr><tr><td>Foto</td><td></td></tr></table>", "- Pass: 70 €\n- Foto")]
    [InlineData("<p># kein Titel</p><p>1. Januar</p><p>- kein Punkt</p>", "\\# kein Titel\n\n1\\. Januar\n\n\\- kein Punkt")]
    [InlineData("<p>Bürger*innen und Schüler*innen</p>", "Bürger\\*innen und Schüler\\*innen")]
    [InlineData("<p>a &lt;b&gt; c</p>", "a \\<b> c")]
    [InlineData("<span>vorn<p>Absatz</p></span>", "vorn\n\nAbsatz")]
    [InlineData("Nur Text\nohne Auszeichnung", "Nur Text  \nohne Auszeichnung")]
    [InlineData("Müll &amp; Papier", "Müll & Papier")]
    [InlineData("<p>weich&shy;es Tr\u200Benn</p>", "weiches Trenn")]
    [InlineData("<p></p><div> </div>", "")]
    public void is_clean(string html, string markdown) => Assert.Equal(markdown, HtmlToMarkdown.FromHtml(html));

    [Fact]
    public void reads_as_the_words_it_was()
    {
        const string signs = "ab*_[]()<>#-+!&`\\~1. |=\"'€ä";
        var random = new Random(1);
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => signs[random.Next(signs.Length)]));

            var markdown = HtmlToMarkdown.FromHtml($"<p>{System.Net.WebUtility.HtmlEncode(text)}</p>");

            Assert.Equal(Words(text), Words(Markdown.ToPlainText(markdown)));
            Assert.DoesNotContain(markdown.Split('\n'), line => line.StartsWith('#'));
        }
    }

    [Fact]
    public void stays_what_it_is_when_it_comes_back()
    {
        var markdown = HtmlToMarkdown.FromHtml("<p>Hier!</p><ul><li>Eins<ol><li>A</li><li>B*</li></ol></li><li><p>Zwei</p><p>Drei</p></li></ul><p>Zeile<br>1. Neue <a href='https://a.de/_x_(y)'>[L]</a></p>");

        Assert.Equal(markdown, HtmlToMarkdown.FromHtml(HtmlToMarkdown.ToHtml(markdown)));
    }

    [Theory]
    [InlineData("<b>")]
    [InlineData("<div></b>")]
    [InlineData("<table><td>")]
    public void is_refused_when_it_nests_too_deeply(string tag) =>
        Assert.Throws<UnreadableTextException>(() => HtmlToMarkdown.FromHtml(string.Concat(Enumerable.Repeat(tag, 100_000))));

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
