using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace CitizenAssistant.Bot.Tests.BotFramework;

public sealed class A_message_from_a_channel : IAsyncLifetime
{
    private Connected _it = null!;

    public async ValueTask InitializeAsync() => _it = await Connected.StartAsync();

    public ValueTask DisposeAsync() => _it.DisposeAsync();

    [Fact]
    public async Task is_acknowledged_at_once_and_answered_to_the_service_it_came_from()
    {
        var answer = await _it.PostAsync(_it.Message("Was kostet ein Personalausweis?"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var calls = await _it.Channel.WaitAsync(2);
        Assert.All(calls, call => Assert.Equal(("POST", "/v3/conversations/c%7C1%2Fx/activities/a%2F1"), (call.Method, call.Path)));
        Assert.All(calls, call => Assert.Equal("Bearer botframework.com-1", call.Authorization));
        Assert.Contains("KI-Assistent", calls[0].Activity!.Text(), StringComparison.Ordinal);
        var reply = calls[1].Activity!;
        Assert.Equal(("answer", "personalausweis-beantragen"), (reply.Route(), reply.Topic()));
        Assert.Equal(("28:bot", "29:citizen"), (reply["from"]!["id"]!.GetValue<string>(), reply["recipient"]!["id"]!.GetValue<string>()));
        Assert.Equal(("a/1", "msteams", _it.Channel.Url), (reply["replyToId"]!.GetValue<string>(), reply["channelId"]!.GetValue<string>(), reply["serviceUrl"]!.GetValue<string>()));
        Assert.Equal(("c|1/x", "t1"), (reply["conversation"]!["id"]!.GetValue<string>(), reply["conversation"]!["tenantId"]!.GetValue<string>()));
        Assert.Null(reply["id"]);
        Assert.Null(reply["timestamp"]);
        Assert.Equal(1, _it.Issuer.Logins);
    }

    [Fact]
    public async Task that_comes_twice_is_answered_once()
    {
        var message = _it.Message("Was kostet ein Personalausweis?");

        await Task.WhenAll(_it.PostAsync(message.DeepClone()), _it.PostAsync(message.DeepClone()), _it.PostAsync(message.DeepClone()));
        await _it.PostAsync(_it.Message("Guten Tag"));

        var calls = await _it.Channel.WaitAsync(3);
        Assert.Equal(["smalltalk", "answer", "smalltalk"], calls.Select(call => call.Activity!.Route()));
    }

    [Fact]
    public async Task keeps_its_place_in_the_conversation()
    {
        foreach (var text in new[] { "Was kostet ein Personalausweis?", "und welche Unterlagen brauche ich?", "Wie lange dauert das?" })
        {
            (await _it.PostAsync(_it.Message(text))).EnsureSuccessStatusCode();
        }

        var calls = await _it.Channel.WaitAsync(4);

        Assert.Equal(["a/1", "a/1", "a/2", "a/3"], calls.Select(call => call.Activity!["replyToId"]!.GetValue<string>()));
        Assert.All(calls.Skip(1), call => Assert.Equal("personalausweis-beantragen", call.Activity!.Topic()));
    }

    [Fact]
    public async Task with_expected_replies_gets_them_in_the_answer_and_nowhere_else()
    {
        var message = _it.Message("Was kostet ein Personalausweis?");
        message["deliveryMode"] = "expectReplies";

        var answer = await _it.PostAsync(message);

        var replies = (await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["activities"]!.AsArray();
        Assert.Equal(["answer", "smalltalk"], replies.Select(reply => reply!.Route()).Order());
        Assert.All(replies, reply => Assert.Equal("a/1", reply!["replyToId"]!.GetValue<string>()));
        await _it.PostAsync(_it.Message("Guten Tag"));
        Assert.Equal("a/2", (await _it.Channel.WaitAsync(1))[0].Activity!["replyToId"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("", "Ich kann nur Text lesen")]
    [InlineData("long", "zu lang")]
    public async Task that_cannot_be_read_is_answered_with_what_would_help(string text, string said)
    {
        await _it.PostAsync(_it.Message(text == "long" ? new string('x', 3000) : text));

        Assert.Contains(said, (await _it.Channel.WaitAsync(2))[1].Activity!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_a_group_is_read_without_the_assistants_name()
    {
        var message = _it.Message("<at>Bot</at> Was kostet ein Personalausweis?");
        message["entities"] = JsonNode.Parse("""[{"type":"mention","text":"<at>Bot</at>","mentioned":{"id":"28:bot"}}]""");

        await _it.PostAsync(message);

        Assert.Equal("personalausweis-beantragen", (await _it.Channel.WaitAsync(2))[1].Activity!.Topic());
    }

    [Fact]
    public async Task with_the_same_ids_from_elsewhere_is_another_conversation()
    {
        await _it.PostAsync(_it.Message("Was kostet ein Personalausweis?"));
        await _it.Channel.WaitAsync(2);

        await _it.PostAsync(_it.Message("und welche Unterlagen brauche ich?"), _it.Issuer.OwnToken());

        var calls = await _it.Channel.WaitAsync(4);
        Assert.NotEqual("answer", calls[3].Activity!.Route());
    }

    [Fact]
    public async Task after_deleting_begins_anew_and_what_was_said_is_deleted_on_the_channel()
    {
        await _it.PostAsync(_it.Message("Was kostet ein Personalausweis?"));
        await _it.Channel.WaitAsync(2);

        await _it.PostAsync(_it.Message("Diesen Chat löschen"));
        var calls = await _it.Channel.WaitAsync(6);
        await _it.PostAsync(_it.Message("Guten Tag"));

        Assert.Equal(["/v3/conversations/c%7C1%2Fx/activities/sent-1", "/v3/conversations/c%7C1%2Fx/activities/sent-2"], calls.Where(c => c.Method == "DELETE").Select(c => c.Path));
        Assert.Equal("endOfConversation", calls[5].Activity!["type"]!.GetValue<string>());
        Assert.Contains("KI-Assistent", (await _it.Channel.WaitAsync(8))[6].Activity!.Text(), StringComparison.Ordinal);
    }
}
