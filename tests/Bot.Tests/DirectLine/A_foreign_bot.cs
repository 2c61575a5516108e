using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace CitizenAssistant.Bot.Tests.DirectLine;

public sealed class A_foreign_bot : IAsyncLifetime
{
    private const string Secret = "the-secret-of-the-foreign-bot";
    private const string AppId = "0f0f0f0f-0000-4000-8000-000000000001";

    private EchoBot _bot = null!;
    private Application _app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bot = await EchoBot.StartAsync();
        _app = await Application.StartAsync(
            null, "--DirectLine:Secrets:0=our-own-secret-of-the-assistant",
            "--DirectLine:Bots:0:Name=echo", $"--DirectLine:Bots:0:Secret={Secret}", $"--DirectLine:Bots:0:Endpoint={_bot.Endpoint}",
            "--DirectLine:Bots:1:Name=other", "--DirectLine:Bots:1:Secret=the-secret-of-another-bot", $"--DirectLine:Bots:1:Endpoint={_bot.Endpoint}",
            $"--DirectLine:Bots:1:AppId={AppId}", "--DirectLine:Bots:1:AppSecret=its-password");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task hears_who_comes_and_what_is_said_and_is_heard()
    {
        var conversation = await StartAsync(Secret, """{"user":{"id":"dl_anna"}}""");

        var posted = await _app.PostAsync(conversation, Said("Hallo"));

        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        Assert.Equal(["conversationUpdate", "message"], _bot.Heard.Select(heard => heard.Activity["type"]!.GetValue<string>()));
        Assert.Equal(["echo", "dl_anna"], _bot.Heard[0].Activity["membersAdded"]!.AsArray().Select(member => member!["id"]!.GetValue<string>()));
        Assert.Equal(("directline", "dl_anna", "echo"), (Text(_bot.Heard[1].Activity, "channelId"), _bot.Heard[1].Activity["from"]!["id"]!.GetValue<string>(), _bot.Heard[1].Activity["recipient"]!["id"]!.GetValue<string>()));
        var history = await _app.ReadAsync(conversation);
        Assert.Equal(["Hallo", "Echo: Hallo"], history.Select(said => said.Text()));
        Assert.Equal(("bot", Text(history[0], "id")), (history[1]["from"]!["role"]!.GetValue<string>(), Text(history[1], "replyToId")));
        Assert.All(history, said => Assert.Null(said["serviceUrl"]));
    }

    [Fact]
    public async Task that_fails_is_a_502_and_the_client_may_send_again()
    {
        var conversation = await StartAsync(Secret);
        _bot.Status = 500;

        var posted = await _app.PostAsync(conversation, Said("Hallo"));

        Assert.Equal((HttpStatusCode.BadGateway, "BotRejectedActivity"), (posted.StatusCode, await CodeAsync(posted)));
        _bot.Status = 200;
        Assert.Equal(HttpStatusCode.OK, (await _app.PostAsync(conversation, Said("Hallo"))).StatusCode);
    }

    [Fact]
    public async Task replaces_and_deletes_what_it_said_and_nothing_else()
    {
        var conversation = await StartAsync(Secret);
        await _app.PostAsync(conversation, Said("Hallo"));
        var history = await _app.ReadAsync(conversation);
        var url = $"{_app.Http.BaseAddress}v3/conversations/{conversation.Id}/activities/";

        var replaced = await _bot.CallAsync(HttpMethod.Put, url + Uri.EscapeDataString(Text(history[1], "id")), Said("Verbessert"));
        Assert.Equal(HttpStatusCode.OK, replaced.StatusCode);
        Assert.Equal(["Hallo", "Verbessert", "Verbessert"], (await _app.ReadAsync(conversation)).Select(said => said.Text()));
        Assert.Equal(Text(history[1], "id"), Text((await _app.ReadAsync(conversation))[2], "id"));

        Assert.Equal(HttpStatusCode.OK, (await _bot.CallAsync(HttpMethod.Delete, url + Uri.EscapeDataString(Text(history[1], "id")), null)).StatusCode);
        Assert.Equal(["Hallo", "", "", ""], (await _app.ReadAsync(conversation)).Select(said => said.Text()));
        Assert.Equal(HttpStatusCode.NotFound, (await _bot.CallAsync(HttpMethod.Put, url + Uri.EscapeDataString(Text(history[0], "id")), Said("Gefälscht"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _bot.CallAsync(HttpMethod.Delete, url + "unknown", null)).StatusCode);
    }

    [Fact]
    public async Task names_the_members_and_stores_files_and_history()
    {
        var conversation = await StartAsync(Secret, """{"user":{"id":"dl_anna"}}""");
        var url = $"{_app.Http.BaseAddress}v3/conversations/{conversation.Id}";

        var members = await (await _bot.CallAsync(HttpMethod.Get, url + "/members", null)).Content.ReadFromJsonAsync<JsonNode>(Ct);
        Assert.Equal(["dl_anna", "echo"], members!.AsArray().Select(member => Text(member!, "id")));
        var page = await (await _bot.CallAsync(HttpMethod.Get, url + "/pagedmembers?pageSize=1", null)).Content.ReadFromJsonAsync<JsonNode>(Ct);
        Assert.Equal(2, page!["members"]!.AsArray().Count);
        Assert.Equal(HttpStatusCode.OK, (await _bot.CallAsync(HttpMethod.Get, url + "/members/dl_anna", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _bot.CallAsync(HttpMethod.Get, url + "/members/nobody", null)).StatusCode);

        var stored = await _bot.CallAsync(HttpMethod.Post, url + "/attachments", JsonNode.Parse("""{"type":"text/plain","name":"gruss.txt","originalBase64":"SGFsbG8="}"""));
        var file = Text((await stored.Content.ReadFromJsonAsync<JsonNode>(Ct))!, "id");
        Assert.Equal("original", (await _app.Http.GetFromJsonAsync<JsonNode>($"/v3/attachments/{file}", Ct))!["views"]![0]!["viewId"]!.GetValue<string>());
        Assert.Equal("Hallo", await _app.Http.GetStringAsync(new Uri($"/v3/attachments/{file}/views/original", UriKind.Relative), Ct));

        var history = JsonNode.Parse("""{"activities":[{"type":"message","text":"eins"},{"type":"message","text":"zwei"}]}""");
        Assert.Equal(HttpStatusCode.OK, (await _bot.CallAsync(HttpMethod.Post, url + "/activities/history", history)).StatusCode);
        Assert.Equal(["eins", "zwei"], (await _app.ReadAsync(conversation)).Select(said => said.Text()));
        Assert.Equal(HttpStatusCode.NoContent, (await _bot.CallAsync(HttpMethod.Delete, url + "/members/dl_anna", null)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _app.PostAsync(conversation, Said("Hallo"))).StatusCode);
    }

    [Fact]
    public async Task begins_a_conversation_of_its_own()
    {
        var created = await _bot.CallAsync(HttpMethod.Post, $"{_app.Http.BaseAddress}v3/conversations", JsonNode.Parse(
            """{"isGroup":false,"bot":{"id":"echo"},"members":[{"id":"anna"}],"activity":{"type":"message","text":"Guten Tag"}}"""));

        var body = (await created.Content.ReadFromJsonAsync<JsonNode>(Ct))!;
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal("Guten Tag", Assert.Single(await _app.ReadAsync((Text(body, "id"), Secret))).Text());
    }

    [Fact]
    public async Task with_an_app_gets_a_token_for_it_that_it_can_check_and_shows_one_itself()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = AppId, ["client_secret"] = "its-password", ["scope"] = "https://api.botframework.com/.default" });
        using var login = await _app.Http.PostAsync(new Uri("/botframework.com/oauth2/v2.0/token", UriKind.Relative), form, Ct);
        _bot.Token = Text((await login.Content.ReadFromJsonAsync<JsonNode>(Ct))!, "access_token");
        var conversation = await StartAsync("the-secret-of-another-bot");

        Assert.Equal(HttpStatusCode.OK, (await _app.PostAsync(conversation, Said("Hallo"))).StatusCode);

        Assert.Equal("Echo: Hallo", (await _app.ReadAsync(conversation))[1].Text());
        var metadata = (await _app.Http.GetFromJsonAsync<JsonNode>("/v1/.well-known/openidconfiguration", Ct))!;
        var keys = new JsonWebKeySet(await _app.Http.GetStringAsync(new Uri(Text(metadata, "jwks_uri")), Ct));
        var check = await new JsonWebTokenHandler().ValidateTokenAsync(_bot.Heard[1].Authorization["Bearer ".Length..], new TokenValidationParameters
        {
            ValidIssuer = Text(metadata, "issuer"),
            ValidAudience = AppId,
            IssuerSigningKeys = keys.Keys,
        });
        Assert.True(check.IsValid);
        Assert.Equal(Text(_bot.Heard[1].Activity, "serviceUrl"), check.Claims["serviceurl"]);
        _bot.Token = null;
        Assert.Equal(HttpStatusCode.Unauthorized, (await SayAsBotAsync(conversation.Id)).StatusCode);
    }

    [Fact]
    public async Task reaches_no_conversation_but_its_own()
    {
        var own = await StartAsync(Secret);
        var others = await StartAsync("the-secret-of-another-bot");
        var ours = await _app.StartConversationAsync();

        Assert.Equal(HttpStatusCode.OK, (await SayAsBotAsync(own.Id)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SayAsBotAsync(others.Id)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await SayAsBotAsync(ours.Id)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await SayAsBotAsync("echo.unknown")).StatusCode);
        foreach (var (id, secret) in new[] { (ours.Id, Secret), (others.Id, Secret), (own.Id, "the-secret-of-another-bot"), (own.Id, "our-own-secret-of-the-assistant") })
        {
            var read = await _app.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{id}/activities", secret);
            Assert.Equal((HttpStatusCode.Forbidden, "Forbidden"), (read.StatusCode, await CodeAsync(read)));
        }
    }

    private static JsonObject Said(string text) => new() { ["type"] = "message", ["from"] = new JsonObject { ["id"] = "anna" }, ["text"] = text };

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static async Task<string> CodeAsync(HttpResponseMessage response) => (await response.Content.ReadFromJsonAsync<JsonNode>(Ct))!["error"]!["code"]!.GetValue<string>();

    private Task<HttpResponseMessage> SayAsBotAsync(string conversation) => _bot.CallAsync(HttpMethod.Post, $"{_app.Http.BaseAddress}v3/conversations/{conversation}/activities", Said("Ich"));

    private async Task<(string Id, string Token)> StartAsync(string secret, string body = "{}")
    {
        var started = await _app.SendAsync(HttpMethod.Post, "/v3/directline/conversations", secret, JsonContent.Create(JsonNode.Parse(body)));
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        var grant = (await started.Content.ReadFromJsonAsync<JsonNode>(Ct))!;
        return (Text(grant, "conversationId"), Text(grant, "token"));
    }
}
