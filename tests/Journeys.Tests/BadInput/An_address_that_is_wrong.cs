using System.Net.Sockets;
using System.Text;
using CitizenAssistant.Journeys.Tests.Application;
using CitizenAssistant.Journeys.Tests.DirectLine;

namespace CitizenAssistant.Journeys.Tests.BadInput;

[Collection(DirectLineTests.Name)]
public sealed class An_address_that_is_wrong(DirectLineServer server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "/conversations/nobody/activities", 404, "ConversationNotFound")]
    [InlineData("GET", "/conversations/nobody", 404, "ConversationNotFound")]
    [InlineData("POST", "/conversations/nobody/activities", 404, "ConversationNotFound")]
    [InlineData("GET", "/conversations/a%2Fb/activities", 404, "ConversationNotFound")]
    [InlineData("GET", "/conversations/%2E%2E%2F%2E%2E%2Fetc%2Fpasswd/activities", 404, "ConversationNotFound")]
    [InlineData("GET", "/conversations/'%20OR%201=1%20--/activities", 404, "ConversationNotFound")]
    [InlineData("GET", "/conversations/%F0%9F%98%80/activities", 404, "ConversationNotFound")]
    [InlineData("GET", "/conversations/a/b/activities", 404, "NotFound")]
    [InlineData("GET", "/conversations/../activities", 404, "NotFound")]
    [InlineData("GET", "/conversations/%2e%2e/activities", 404, "NotFound")]
    [InlineData("GET", "/nothing", 404, "NotFound")]
    [InlineData("PUT", "/conversations/nobody/activities", 405, "MethodNotAllowed")]
    [InlineData("DELETE", "/conversations/nobody", 405, "MethodNotAllowed")]
    [InlineData("GET", "/tokens/generate", 405, "MethodNotAllowed")]
    [InlineData("PATCH", "/conversations", 405, "MethodNotAllowed")]
    public async Task is_an_error_in_the_protocols_form(string method, string path, int status, string code)
    {
        var reply = await SendRawAsync(method, "/v3/directline" + path);

        AnError.Is(reply, status, code);
        await AnError.DisturbsNobodyAsync(server.Client, Ct);
    }

    [Theory]
    [InlineData("Basic abc")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a b")]
    [InlineData("{}")]
    public async Task with_a_malformed_header_is_unauthorised(string header)
    {
        var conversation = await server.Client.StartAsync(Ct);

        var reply = await server.Client.SendAsync(HttpMethod.Get, conversation.Activities, null, null, Ct, ("Authorization", header));

        Assert.Contains(reply.Status, new[] { 401, 403 });
        AnError.Is(reply, reply.Status, reply.Status == 401 ? "Unauthorized" : "Forbidden");
    }

    [Theory]
    [InlineData("/wissen/..%2f..%2fetc%2fpasswd", 404)]
    [InlineData("/wissen/gibt-es-nicht", 404)]
    [InlineData("/gibt-es-nicht", 404)]
    [InlineData("/suche?q=%00%ff%fe", 200)]
    [InlineData("/api/search?q=", 400)]
    [InlineData("/api/search", 400)]
    [InlineData("/api/search?q=a&top=0", 400)]
    [InlineData("/api/search?q=a&top=51", 400)]
    [InlineData("/api/search?q=a&top=viele", 400)]
    [InlineData("/api/search?q=a&lang=xx", 400)]
    [InlineData("/api/search?q=*:*%20AND%20(", 200)]
    public async Task of_a_page_or_the_search_shows_nothing_of_the_inside(string path, int status)
    {
        var reply = await SendRawAsync("GET", path);

        Assert.Equal(status, reply.Status);
        Assert.NotEmpty(reply.Text);
        AnError.ShowsNothingInside(reply.Text.Replace("application/problem", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task of_501_characters_is_too_long_for_the_search()
    {
        Assert.Equal(200, (await SendRawAsync("GET", "/api/search?q=" + new string('a', 500))).Status);
        Assert.Equal(400, (await SendRawAsync("GET", "/api/search?q=" + new string('a', 501))).Status);
    }

    // HttpClient would tidy up the address.
    private async Task<Reply> SendRawAsync(string method, string path)
    {
        var address = server.Application.Address;
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port, Ct);
        await using var stream = socket.GetStream();
        var body = method == "POST" ? """{"type":"message","from":{"id":"x"},"text":"Hallo"}""" : "";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"{method} {path} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\nAuthorization: Bearer {RunningApplication.Secret}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"), Ct);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return RawReply.Parse(await reader.ReadToEndAsync(Ct));
    }
}
