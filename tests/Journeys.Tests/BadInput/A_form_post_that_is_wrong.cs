using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using CitizenAssistant.Journeys.Tests.DirectLine;

namespace CitizenAssistant.Journeys.Tests.BadInput;

/// <summary>The page without script: the citizen gets a page that says what is wrong, and nothing typed is lost.</summary>
[Collection(DirectLineTests.Name)]
public sealed partial class A_form_post_that_is_wrong(DirectLineServer server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task of_2001_characters_keeps_the_words_in_the_field()
    {
        var words = $"Mein Text beginnt hier {new string('a', 1978)}";

        var reply = await PostAsync(("text", words));

        Assert.Equal(400, reply.Status);
        Assert.Contains("2.001 Zeichen", reply.Text, StringComparison.Ordinal);
        Assert.Contains(words, reply.Text, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", reply.Text, StringComparison.Ordinal);
        await AnError.DisturbsNobodyAsync(server.Client, Ct);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\n\n")]
    [InlineData("\u0007\u202e")]
    public async Task without_words_says_so_at_the_field(string words)
    {
        var reply = await PostAsync(("text", words));

        Assert.Equal(400, reply.Status);
        Assert.Contains("Bitte schreiben Sie Ihre Frage in das Feld.", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task with_invisible_characters_is_cleaned_and_answered()
    {
        var reply = await PostAsync(("text", "Was kostet ein \u202eneuer Per\u0007sonalausweis?"));

        Assert.Equal((302, "/#neu"), (reply.Status, reply.Headers["Location"]));
        var page = await GetAsync("/", reply.Headers["Set-Cookie"].Split(';')[0]);
        Assert.Contains("Was kostet ein neuer Personalausweis?", page.Text, StringComparison.Ordinal);
        Assert.Contains("/wissen/personalausweis-beantragen#kosten", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task sent_twice_under_one_key_is_one_message()
    {
        var key = KeyOfForm().Match((await GetAsync("/", null)).Text).Groups[1].Value;
        var form = new[] { ("text", Questions.Costs), ("key", key) };

        var first = await PostAsync(form);
        var cookie = first.Headers["Set-Cookie"].Split(';')[0];
        await PostAsync(form); // before the browser has the cookie: a double click
        await SendAsync(Form(form), cookie);

        var page = await GetAsync("/", cookie);
        Assert.Single(CitizensMessage().Matches(page.Text));
    }

    [Theory]
    [InlineData("application/json", """{"text":"Hallo"}""", 415)]
    [InlineData("text/plain", "text=Hallo", 415)]
    [InlineData("multipart/form-data", "kaputt", 400)]
    [InlineData("application/x-www-form-urlencoded", "", 400)]
    [InlineData("application/x-www-form-urlencoded", "andere=felder", 400)]
    public async Task in_another_form_gets_a_page(string contentType, string body, int status)
    {
        var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = new MediaTypeHeaderValue(contentType);

        var reply = await SendAsync(content, null);

        Assert.Equal(status, reply.Status);
        IsAPage(reply);
    }

    [Fact]
    public async Task of_10_megabytes_gets_a_page()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat") { Content = Form(("text", new string('a', 10_000_000))) };
        request.Headers.ExpectContinue = true; // otherwise the connection is cut while we still write

        using var response = await server.Application.Http.SendAsync(request, Ct);
        var reply = await Reply.FromAsync(response, Ct);

        Assert.Equal(413, reply.Status);
        IsAPage(reply);
        await AnError.DisturbsNobodyAsync(server.Client, Ct);
    }

    [Fact]
    public async Task from_another_site_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat") { Content = Form(("text", Questions.Costs)) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var response = await server.Application.Http.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.DoesNotContain("Set-Cookie", response.Headers.Select(header => header.Key));
    }

    [Theory]
    [InlineData("assistant.chat=kaputt")]
    [InlineData("assistant.chat=QUJD")]
    [InlineData("assistant.chat=")]
    public async Task with_a_foreign_cookie_begins_a_new_conversation(string cookie)
    {
        var page = await GetAsync("/", cookie);
        var reply = await SendAsync(Form(("text", Questions.Costs)), cookie);

        Assert.Equal(200, page.Status);
        Assert.Equal(302, reply.Status);
        Assert.Contains("assistant.chat=", reply.Headers["Set-Cookie"], StringComparison.Ordinal);
    }

    [GeneratedRegex("""name="key" value="([^"]+)""")]
    private static partial Regex KeyOfForm();

    [GeneratedRegex("""<li class="message message--citizen""")]
    private static partial Regex CitizensMessage();

    private static void IsAPage(Reply reply)
    {
        Assert.StartsWith("text/html", reply.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("<h1", reply.Text, StringComparison.Ordinal);
        AnError.ShowsNothingInside(reply.Text);
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private Task<Reply> PostAsync(params (string Name, string Value)[] fields) => SendAsync(Form(fields), null);

    private async Task<Reply> SendAsync(HttpContent content, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat") { Content = content };
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        using var response = await server.Application.Http.SendAsync(request, Ct);
        return await Reply.FromAsync(response, Ct);
    }

    private async Task<Reply> GetAsync(string path, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        using var response = await server.Application.Http.SendAsync(request, Ct);
        return await Reply.FromAsync(response, Ct);
    }
}
