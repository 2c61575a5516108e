using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace CitizenAssistant.Bot.Tests.DirectLine;

public sealed class An_upload : IAsyncLifetime
{
    private static readonly byte[] Picture = [0x89, 0x50, 0x4e, 0x47];

    private Application _app = null!;
    private (string Id, string Token) _conversation;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = await Application.StartAsync(null, "--DirectLine:UploadBytes=1000");
        _conversation = await _app.StartConversationAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task is_refused_unless_it_is_switched_on()
    {
        await using var app = await Application.StartAsync();
        var conversation = await app.StartConversationAsync();

        var answer = await app.SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{conversation.Id}/upload?userId=x", conversation.Token, File("image/png", Picture));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(await app.ReadAsync(conversation));
    }

    [Fact]
    public async Task of_one_file_is_stored_and_the_assistant_says_that_it_reads_text_only()
    {
        var answer = await UploadAsync(File("image/png", Picture, "../../Pass bild.png"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var history = await _app.ReadAsync(_conversation);
        var attachment = history[0]["attachments"]![0]!;
        Assert.Equal(("image/png", "Pass bild.png"), (attachment["contentType"]!.GetValue<string>(), attachment["name"]!.GetValue<string>()));
        var fetched = await _app.Http.GetAsync(new Uri(attachment["contentUrl"]!.GetValue<string>()), Ct);
        Assert.Equal(Picture, await fetched.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal("attachment", fetched.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("nur Text lesen", history[1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task with_words_is_answered_like_words()
    {
        using var form = Form(("activity", "application/vnd.microsoft.activity", """{"type":"message","from":{"id":"x"},"text":"Was kostet ein Personalausweis?"}"""u8.ToArray()), ("file", "image/png", Picture), ("file", "image/jpeg", Picture));

        var answer = await UploadAsync(form);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var id = (await answer.Content.ReadFromJsonAsync<JsonNode>(Ct))!["id"]!.GetValue<string>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await _app.ReadAsync(_conversation)).All(said => said["replyToId"]?.GetValue<string>() != id))
        {
            await Task.Delay(20, patience.Token);
        }

        var history = await _app.ReadAsync(_conversation);
        Assert.Equal(2, history[0]["attachments"]!.AsArray().Count);
        Assert.Equal("answer", history[1].Route());
    }

    [Theory]
    [InlineData("text/html", 10, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("", 10, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("image/svg+xml", 10, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("image/png", 1001, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("image/png", 0, HttpStatusCode.BadRequest)]
    public async Task of_what_is_not_taken_is_refused(string type, int bytes, HttpStatusCode expected)
    {
        var answer = await UploadAsync(File(type, new byte[bytes]));

        Assert.Equal(expected, answer.StatusCode);
        Assert.Empty(await _app.ReadAsync(_conversation));
    }

    [Fact]
    public async Task with_a_broken_form_is_refused()
    {
        using var twice = Form(("a", "application/vnd.microsoft.activity", "{}"u8.ToArray()), ("b", "application/vnd.microsoft.activity", "{}"u8.ToArray()), ("file", "image/png", Picture));
        using var many = Form([.. Enumerable.Range(0, 9).Select(_ => ("file", "image/png", Picture))]);
        using var cut = new StringContent("--x\r\nContent-Disposition: form-data", Encoding.ASCII) { Headers = { ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x") } };
        using var bare = new StringContent("x", Encoding.ASCII) { Headers = { ContentType = MediaTypeHeaderValue.Parse("multipart/form-data") } };

        foreach (var form in new HttpContent[] { twice, many, cut, bare })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await UploadAsync(form)).StatusCode);
        }
    }

    private static ByteArrayContent File(string type, byte[] content, string name = "bild.png")
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = type.Length == 0 ? null : new MediaTypeHeaderValue(type);
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"file\"", FileName = $"\"{name}\"" };
        return file;
    }

    private static MultipartFormDataContent Form(params (string Name, string Type, byte[] Content)[] parts)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, type, content) in parts)
        {
            form.Add(new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue(type) } }, name, name);
        }

        return form;
    }

    private Task<HttpResponseMessage> UploadAsync(HttpContent content) =>
        _app.SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{_conversation.Id}/upload?userId=somebody", _conversation.Token, content);
}
