using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CitizenAssistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CitizenAssistant.Bot.Tests.BotFramework;

public sealed class The_endpoint : IAsyncLifetime
{
    private Connected _it = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _it = await Connected.StartAsync();

    public ValueTask DisposeAsync() => _it.DisposeAsync();

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":"message","type":"message"}""")]
    [InlineData("""{"type":"message","text":"\ud800"}""")]
    [InlineData("""{"type":"message","from":"me"}""")]
    public async Task refuses_a_body_that_is_no_activity(string body)
    {
        var answer = await _it.PostAsync(new StringContent(body, Encoding.UTF8, "application/json"), _it.Issuer.OwnToken());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(await answer.CodeAsync(), new[] { "BadArgument", "MissingProperty" });
    }

    [Fact]
    public async Task refuses_other_methods_and_far_too_much()
    {
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _it.App.SendAsync(HttpMethod.Get, "/api/messages", null)).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _it.App.SendAsync(HttpMethod.Put, "/api/messages", null, new StringContent("{}"))).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _it.PostAsync(_it.Message(new string('x', 1_000_000)))).StatusCode);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("suggestion")]
    [InlineData("trace")]
    [InlineData("handoff")]
    [InlineData("command")]
    [InlineData("commandResult")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("endOfConversation")]
    [InlineData("conversationUpdate")]
    [InlineData("somethingNew")]
    public async Task takes_note_of_every_type_and_answers_none_of_these(string type)
    {
        await _it.PostAsync(_it.Message("Guten Tag"));
        await _it.Channel.WaitAsync(2);

        var answer = await _it.PostAsync(_it.Activity(type, further: ("name", "unknown")));
        await _it.PostAsync(_it.Message("Guten Tag", "another"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(Ct));
        Assert.DoesNotContain((await _it.Channel.WaitAsync(4)).Skip(2), call => call.Path.Contains("c%7C1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("conversationUpdate", "membersAdded", """[{"id":"29:citizen"}]""")]
    [InlineData("installationUpdate", "action", "\"add\"")]
    [InlineData("contactRelationUpdate", "action", "\"add\"")]
    public async Task greets_whoever_comes_once(string type, string name, string value)
    {
        await _it.PostAsync(_it.Activity(type, further: (name, JsonNode.Parse(value))));
        await _it.PostAsync(_it.Activity(type, further: (name, JsonNode.Parse(value))));
        await _it.PostAsync(_it.Message("Was kostet ein Personalausweis?"));

        var calls = await _it.Channel.WaitAsync(2);
        Assert.Equal(("/v3/conversations/c%7C1%2Fx/activities", "smalltalk"), (calls[0].Path, calls[0].Activity!.Route()));
        Assert.Equal("answer", calls[1].Activity!.Route());
    }

    [Fact]
    public async Task does_not_know_every_invoke()
    {
        await _it.PostAsync(_it.Message("Guten Tag"));

        Assert.Equal(HttpStatusCode.NotImplemented, (await _it.PostAsync(_it.Activity("invoke", further: ("name", "unknown")))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _it.PostAsync(_it.Activity("invoke"))).StatusCode);
    }

    [Fact]
    public async Task begins_anew_after_the_end()
    {
        await _it.PostAsync(_it.Message("Was kostet ein Personalausweis?"));
        await _it.Channel.WaitAsync(2);
        await _it.PostAsync(_it.Activity("endOfConversation", further: ("code", "userCancelled")));

        await _it.PostAsync(_it.Message("und welche Unterlagen brauche ich?"));

        var calls = await _it.Channel.WaitAsync(4);
        Assert.Contains("KI-Assistent", calls[2].Activity!.Text(), StringComparison.Ordinal);
        Assert.NotEqual("answer", calls[3].Activity!.Route());
    }

    [Fact]
    public async Task forgets_the_words_that_the_citizen_takes_back()
    {
        await _it.PostAsync(_it.Message("Was kostet ein Personalausweis?"));
        await _it.Channel.WaitAsync(2);
        var deleted = _it.Activity("messageDelete");
        deleted["id"] = "a/1";

        await _it.PostAsync(deleted);

        await using var db = await _it.App.Get<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(Ct);
        var stored = await db.Activities.SingleAsync(a => a.ExternalId == "a/1", Ct);
        Assert.DoesNotContain("Personalausweis", _it.App.Get<WordsProtector>().Unprotect(stored.Words), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("like")]
    [InlineData("dislike")]
    public async Task stores_feedback_with_the_turn_in_either_form(string reaction)
    {
        await _it.PostAsync(_it.Message("Was kostet ein Personalausweis?"));
        var message = (await _it.Channel.WaitAsync(2))[1].Activity!;
        var action = message["entities"]![0]!["potentialAction"]!.AsArray().Single(a => a!["@type"]!.GetValue<string>() == (reaction == "like" ? "LikeAction" : "DislikeAction"))!;

        var form = _it.Activity("invoke", further: [("name", "message/submitAction"), ("replyToId", "sent-2"), ("value", JsonNode.Parse(
            $$$"""{"actionName":"feedback","actionValue":{"reaction":"{{{reaction}}}","feedback":{"feedbackText":"Danke, sagt Frau Müller, 0711 1234567"} } }"""))]);
        var answer = await _it.PostAsync(form);
        Assert.Equal((HttpStatusCode.OK, "{}"), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct)));
        var (stored, comment) = await FeedbackAsync();
        Assert.Equal(reaction, stored);
        Assert.StartsWith("Danke", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("1234567", comment, StringComparison.Ordinal);

        var update = (await _it.Channel.WaitAsync(3))[2];
        Assert.Equal(("PUT", "/v3/conversations/c%7C1%2Fx/activities/sent-2"), (update.Method, update.Path));
        await _it.PostAsync(_it.Activity("event", further: [("name", "webchat:activity-status/feedback"), ("entities", new JsonArray(action.DeepClone()))]));
        Assert.Equal((reaction, null), await FeedbackAsync());
    }

    [Fact]
    public async Task takes_no_feedback_on_somebody_elses_answer()
    {
        await _it.PostAsync(_it.Message("Was kostet ein Personalausweis?"));
        var action = (await _it.Channel.WaitAsync(2))[1].Activity!["entities"]![0]!["potentialAction"]![0]!.DeepClone();
        await _it.PostAsync(_it.Message("Guten Tag", "another"));

        await _it.PostAsync(_it.Activity("event", "another", ("name", "webchat:activity-status/feedback"), ("entities", new JsonArray(action))));

        await using var db = await _it.App.Get<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(Ct);
        Assert.False(await db.Turns.AnyAsync(t => t.Reaction != null, Ct));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ftp://example.org/")]
    [InlineData("http://example.org/")]
    [InlineData("https://user:pw@example.org/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://10.1.2.3/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:192.168.1.1]/")]
    [InlineData("https://localhost/")]
    [InlineData("https://intranet/")]
    public async Task refuses_a_service_in_our_own_network(string? serviceUrl)
    {
        var message = _it.Message("Guten Tag");
        message["serviceUrl"] = serviceUrl;

        var answer = await _it.PostAsync(message, _it.Issuer.OwnToken());

        Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), (answer.StatusCode, await answer.CodeAsync()));
        await using var db = await _it.App.Get<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(Ct);
        Assert.False(await db.Conversations.AnyAsync(Ct));
    }

    [Theory]
    [InlineData("..", 400)]
    [InlineData("a/b|c%2Fd?e#f", 200)]
    [InlineData("ü😀", 200)]
    public async Task keeps_any_id_apart_from_the_path(string conversation, int status)
    {
        var answer = await _it.PostAsync(_it.Message("Guten Tag", conversation));

        Assert.Equal(status, (int)answer.StatusCode);
        if (status == 200)
        {
            var path = (await _it.Channel.WaitAsync(1))[0].Path;
            Assert.Equal($"/v3/conversations/{Uri.EscapeDataString(conversation)}/activities/a%2F1", path);
        }
    }

    [Fact]
    public async Task believes_only_its_own_clock()
    {
        var message = _it.Message("Guten Tag");
        message["timestamp"] = "2999-01-01T00:00:00Z";
        message["localTimestamp"] = "2999-01-01T00:00:00+14:00";
        message["replyToId"] = "nobody-knows";

        Assert.Equal(HttpStatusCode.OK, (await _it.PostAsync(message)).StatusCode);
        await _it.Channel.WaitAsync(2);
        await using var db = await _it.App.Get<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(Ct);
        Assert.True((await db.Conversations.SingleAsync(Ct)).LastSaidAt.Year < 2900);
    }

    private async Task<(string? Reaction, string? Comment)> FeedbackAsync()
    {
        await using var db = await _it.App.Get<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(Ct);
        var turn = await db.Turns.SingleAsync(Ct);
        return (turn.Reaction, turn.Comment is null ? null : _it.App.Get<WordsProtector>().Unprotect(turn.Comment));
    }
}
