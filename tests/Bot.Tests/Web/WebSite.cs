using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Web;

/// <summary>The running application, visited by browsers that have no script.</summary>
public sealed class WebSite : IAsyncLifetime
{
    private Application _application = null!;

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Uri Address => _application.Http.BaseAddress!;

    public async ValueTask InitializeAsync() =>
        _application = await Application.StartAsync(null, "--EmbeddedBy:0", "https://www.stuttgart.de", "--EmbeddedBy:1", "https://service.stuttgart.de");

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    /// <summary>A browser with cookies of its own.</summary>
    public HttpClient Browser(bool followsRedirects = true)
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = followsRedirects };
        return new HttpClient(handler) { BaseAddress = Address };
    }

    public static async Task<IHtmlDocument> OpenAsync(HttpClient browser, string path = "/") => await ReadAsync(await browser.GetAsync(path, Ct));

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Ct));

    /// <summary>Fills in the form as the page has it and sends it.</summary>
    public static Task<HttpResponseMessage> SayAsync(HttpClient browser, IHtmlDocument page, string text)
    {
        var form = (IHtmlFormElement)page.QuerySelector("[data-form]")!;
        var key = ((IHtmlInputElement)form.QuerySelector("[name=key]")!).Value;
        return browser.PostAsync(form.GetAttribute("action"), Fields(("text", text), ("key", key)), Ct);
    }

    public static FormUrlEncodedContent Fields(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    public static IEnumerable<string> Messages(IHtmlDocument page, string author) => page.QuerySelectorAll($".message--{author}:not([data-greeting]) .message__text").Select(text => text.Words());
}
