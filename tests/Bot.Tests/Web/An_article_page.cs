using AngleSharp.Html.Dom;
using CitizenAssistant.Bot.Channels.Web.Pages;
using CitizenAssistant.Knowledge.Articles;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Web;

public sealed class An_article_page
{
    private static readonly Office Standesamt = new(
        "standesamt", "Standesamt", "Eberhardstraße 6, Stuttgart", "0711 216-88700", ["Montag 8 bis 12 Uhr", "Dienstag 14 bis 18 Uhr"], "Stufenlos", "https://www.stuttgart.de", ["stuttgart.de"]);

    [Fact]
    public async Task says_from_when_it_holds_and_whether_anybody_confirmed_it()
    {
        var page = await ShowAsync();

        Assert.Equal("Stand: 1. Februar 2026. Das Amt hat diese Angaben noch nicht bestätigt.", page.QuerySelector(".article__stand")!.Words());
    }

    [Fact]
    public async Task names_the_office_with_address_hours_phone_and_access()
    {
        var office = (await ShowAsync()).QuerySelector("#stelle")!;

        Assert.Equal(["Adresse", "Zeiten", "Telefon", "Barrierefreiheit", "Internet"], office.QuerySelectorAll("dt").Select(word => word.Words()));
        Assert.Equal(
            ["Eberhardstraße 6, Stuttgart", "Montag 8 bis 12 Uhr", "Dienstag 14 bis 18 Uhr", "0711 216-88700", "Stufenlos", "https://www.stuttgart.de"],
            office.QuerySelectorAll("dd").Select(word => word.Words()));
        Assert.Equal("tel:071121688700", office.QuerySelector("dd a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task says_nothing_of_what_is_unknown_about_the_office()
    {
        var page = await ShowAsync(Standesamt with { Address = null, Hours = [], Accessibility = null, Link = null });

        Assert.Equal(["Telefon"], page.QuerySelectorAll("#stelle dt").Select(word => word.Words()));
    }

    [Fact]
    public async Task links_sources_that_are_addresses_and_writes_out_the_others()
    {
        var sources = (await ShowAsync()).QuerySelectorAll("#quellen li");

        Assert.Equal(["§ 28 PStG", "https://www.gesetze-im-internet.de/pstg/__28.html", "javascript:alert(1)"], sources.Select(source => source.Words()));
        Assert.Equal([null, "https://www.gesetze-im-internet.de/pstg/__28.html", null], sources.Select(source => (source.QuerySelector("a") as IHtmlAnchorElement)?.GetAttribute("href")));
    }

    private static Task<IHtmlDocument> ShowAsync(Office? office = null)
    {
        var header = new ArticleHeader(
            "sterbefall-anzeigen", "Sterbefall anzeigen", ["Todesfall"], null, Zone.Information, "standesamt", ["Wo melde ich einen Todesfall?"],
            ["§ 28 PStG", "https://www.gesetze-im-internet.de/pstg/__28.html", "javascript:alert(1)"], Confirmation.No, new DateOnly(2026, 2, 1), new DateOnly(2027, 2, 1));
        var article = new Article(header, [new Section(SectionKind.Summary, "Kurz", "kurz", "Am dritten Werktag.", 1)], "articles/sterbefall-anzeigen.md", "0123456789ab");
        return Page.ShowAsync<ArticlePage>(new() { ["Article"] = article, ["Office"] = office ?? Standesamt });
    }
}
