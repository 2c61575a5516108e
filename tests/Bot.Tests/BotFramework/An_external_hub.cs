using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CitizenAssistant.Handoff.Enquiries;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace CitizenAssistant.Bot.Tests.BotFramework;

public sealed class An_external_hub : IAsyncLifetime
{
    private const string Key = "the-key-that-hub-and-bot-share";

    private Channel _hub = null!;
    private Application _app = null!;
    private (string Id, string Token) _conversation;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _hub = await Channel.StartAsync();
        _app = await Application.StartAsync(null, $"--Hub:Url={_hub.Url}handoff", $"--Hub:Key={Key}");
        _conversation = await _app.StartConversationAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _hub.DisposeAsync();
    }

    [Fact]
    public async Task is_asked_for_a_person_with_what_was_said()
    {
        await _app.AskAsync(_conversation, "Was kostet ein Personalausweis?");

        var handedOver = await HandOverAsync();

        Assert.Equal(("handoff", "R5"), (handedOver.Route(), handedOver.Reason()));
        var call = Assert.Single(await _hub.WaitAsync(1));
        Assert.Equal(("/handoff", $"Bearer {Key}"), (call.Path, call.Authorization));
        var initiate = call.Activity!;
        Assert.Equal(("event", "handoff.initiate", _conversation.Id), (Text(initiate, "type"), Text(initiate, "name"), initiate["conversation"]!["id"]!.GetValue<string>()));
        Assert.Equal("R5", Text(initiate["value"]!, "reason"));
        Assert.Equal(_conversation.Id, initiate["relatesTo"]!["conversation"]!["id"]!.GetValue<string>());
        var transcript = initiate["attachments"]![0]!;
        Assert.Equal("Transcript", Text(transcript, "name"));
        Assert.Equal(4, transcript["content"]!["activities"]!.AsArray().Count);
        Assert.Equal("Was kostet ein Personalausweis?", transcript["content"]!["activities"]![0]!.Text());
    }

    [Fact]
    public async Task takes_the_conversation_and_gives_it_back()
    {
        await HandOverAsync();
        await StatusAsync("accepted");
        await UntilAsync(said => Event(said) == "accepted");

        await SayAsync("Was kostet ein Reisepass?");
        Assert.Equal("Was kostet ein Reisepass?", (await _hub.WaitAsync(2))[1].Activity!.Text());
        await PostAsync(new JsonObject { ["type"] = "message", ["id"] = "h1", ["from"] = new JsonObject { ["id"] = "agent" }, ["text"] = "Guten Tag, hier ist das Amt." });
        await PostAsync(new JsonObject { ["type"] = "message", ["id"] = "h1", ["from"] = new JsonObject { ["id"] = "agent" }, ["text"] = "Guten Tag, hier ist das Amt." });
        await StatusAsync("completed");
        await UntilAsync(said => Event(said) == "completed");

        var history = await _app.ReadAsync(_conversation);
        var reply = Assert.Single(history, said => said.Text() == "Guten Tag, hier ist das Amt.");
        Assert.Equal("caseworker", reply["channelData"]!["assistant"]!["author"]!.GetValue<string>());
        Assert.Equal("answer", (await _app.AskAsync(_conversation, "Was kostet ein Reisepass?")).Route());
    }

    [Fact]
    public async Task that_fails_leaves_the_enquiry_in_our_own_queue()
    {
        await HandOverAsync();
        await StatusAsync("accepted");

        await StatusAsync("failed");

        Assert.Null(Assert.Single(await _app.Get<FindOpenEnquiries>().RunAsync(_conversation.Id, Ct)).Holder);
        Assert.True(await _app.Get<ClaimEnquiry>().RunAsync((await _app.Get<ListEnquiries>().RunAsync(null, Ct))[0].Id, "a.muster", Ct));
    }

    [Fact]
    public async Task that_is_away_is_asked_again()
    {
        var calls = 0;
        _hub.Answer = _ => Interlocked.Increment(ref calls) > 1 ? null : Results.StatusCode(503);

        await HandOverAsync();

        Assert.Equal("handoff.initiate", Text(Assert.Single(await _hub.WaitAsync(1)).Activity!, "name"));
    }

    [Fact]
    public async Task without_the_key_is_nobody()
    {
        await HandOverAsync();

        var answer = await _app.SendAsync(HttpMethod.Post, "/api/messages", Key + "x", JsonContent.Create(Status("accepted")));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Null(Assert.Single(await _app.Get<FindOpenEnquiries>().RunAsync(_conversation.Id, Ct)).Holder);
    }

    [Fact]
    public async Task or_our_own_queue_tells_clients_by_the_same_events()
    {
        await HandOverAsync();

        var initiate = Assert.Single(await _app.ReadAsync(_conversation), said => said["name"]?.GetValue<string>() == "handoff.initiate");
        Assert.Equal("R5", Text(initiate["value"]!, "reason"));
        Assert.Null(initiate["attachments"]);
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static string? Event(JsonNode said) => said["name"]?.GetValue<string>() == "handoff.status" ? said["value"]!["state"]!.GetValue<string>() : null;

    private static JsonObject Status(string state) => new() { ["type"] = "event", ["name"] = "handoff.status", ["value"] = new JsonObject { ["state"] = state } };

    private Task<JsonNode> HandOverAsync() => _app.AskAsync(_conversation, "Ich lege Widerspruch gegen meinen Wohngeldbescheid ein.");

    private Task StatusAsync(string state) => PostAsync(Status(state));

    private async Task PostAsync(JsonObject activity)
    {
        activity["conversation"] = new JsonObject { ["id"] = _conversation.Id };
        Assert.Equal(HttpStatusCode.OK, (await _app.SendAsync(HttpMethod.Post, "/api/messages", Key, JsonContent.Create(activity))).StatusCode);
    }

    private async Task SayAsync(string text) => (await _app.PostAsync(_conversation, new JsonObject { ["type"] = "message", ["from"] = new JsonObject { ["id"] = "somebody" }, ["text"] = text })).EnsureSuccessStatusCode();

    private async Task UntilAsync(Func<JsonNode, bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!(await _app.ReadAsync(_conversation)).Any(isSo))
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
