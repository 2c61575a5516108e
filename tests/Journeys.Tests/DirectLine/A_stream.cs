using System.Text.Json.Nodes;

namespace CitizenAssistant.Journeys.Tests.DirectLine;

[Collection(DirectLineTests.Name)]
public sealed class A_stream(DirectLineServer server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task begins_with_what_was_said_before_it_was_connected()
    {
        var conversation = await server.Client.StartAsync(Ct);
        await conversation.AskAsync(Questions.Costs, Ct);

        using var stream = await StreamListener.ConnectAsync(conversation.StreamUrl, Ct);
        var heard = await stream.UntilAsync(said => said.Role == "bot", Ct);

        Assert.Equal((await conversation.HistoryAsync(Ct)).Select(said => said.Id), heard.Select(said => said.Id));
    }

    [Fact]
    public async Task carries_the_senders_own_message_and_the_answer_to_every_listener()
    {
        var conversation = await server.Client.StartAsync(Ct);
        using var one = await StreamListener.ConnectAsync(conversation.StreamUrl, Ct);
        using var other = await StreamListener.ConnectAsync((await conversation.ReconnectAsync("", Ct)).Value("streamUrl"), Ct);

        await conversation.PostAsync(DirectLineConversation.Message(Questions.Costs, clientId: "mine"), Ct);

        foreach (var stream in new[] { one, other })
        {
            var heard = await stream.UntilAsync(said => said.Role == "bot", Ct);
            Assert.Equal(["user", "bot"], heard.Select(said => said.Role));
            Assert.Equal("mine", heard[0].Json["channelData"]!["clientActivityID"]!.GetValue<string>());
            Assert.Equal(heard[0].Id, heard[1].ReplyToId);
        }
    }

    [Fact]
    public async Task is_kept_alive_by_empty_frames_and_ignores_those_of_the_client()
    {
        var conversation = await server.Client.StartAsync(Ct);
        using var stream = await StreamListener.ConnectAsync(conversation.StreamUrl, Ct);

        await stream.SendAsync("", Ct);
        await stream.SendAsync("""{"type":"message","text":"Das ist kein Weg für Nachrichten"}""", Ct);

        Assert.Empty((await stream.NextAsync(Ct))!);
        Assert.Empty((await stream.NextAsync(Ct))!);
        Assert.Empty(await conversation.HistoryAsync(Ct));
    }

    [Fact]
    public async Task ends_after_the_end_of_the_conversation()
    {
        var conversation = await server.Client.StartAsync(Ct);
        using var stream = await StreamListener.ConnectAsync(conversation.StreamUrl, Ct);

        await conversation.PostAsync(JsonNode.Parse("""{"type":"endOfConversation","from":{"id":"citizen"}}"""), Ct);

        await stream.UntilAsync(said => said.Type == "endOfConversation", Ct);
        IReadOnlyList<Said>? next;
        while ((next = await stream.NextAsync(Ct)) is [])
        {
        }

        Assert.Null(next);
    }

    [Fact]
    public async Task from_an_empty_watermark_replays_all_and_without_one_only_what_comes()
    {
        var conversation = await server.Client.StartAsync(Ct);
        await conversation.AskAsync(Questions.Costs, Ct);

        using var all = await StreamListener.ConnectAsync((await conversation.ReconnectAsync("", Ct)).Value("streamUrl"), Ct);
        using var fresh = await StreamListener.ConnectAsync((await conversation.ReconnectAsync(null, Ct)).Value("streamUrl"), Ct);
        var second = await conversation.SayAsync("Und welche Unterlagen brauche ich?", Ct);

        Assert.Equal(4, (await all.UntilAsync(said => said.ReplyToId == second, Ct)).Count);
        Assert.Equal([second], (await fresh.UntilAsync(said => said.ReplyToId == second, Ct)).SkipLast(1).Select(said => said.Id));
    }

    [Fact]
    public async Task opens_with_a_key_of_its_own_conversation_only()
    {
        var mine = await server.Client.StartAsync(Ct);
        var theirs = await server.Client.StartAsync(Ct);
        var address = theirs.StreamUrl.Split("&t=")[0];

        Assert.Equal(403, await StreamListener.RefusalAsync($"{address}&t={mine.StreamUrl.Split("&t=")[1]}", Ct));
        Assert.Equal(403, await StreamListener.RefusalAsync($"{address}&t={theirs.Token}", Ct)); // a token is no stream key
        Assert.Equal(403, await StreamListener.RefusalAsync($"{address}&t={TokensFromElsewhere.ExpiredStreamKey(server.Application, theirs.Id)}", Ct));
        Assert.Equal(403, await StreamListener.RefusalAsync(address, Ct));
        Assert.Equal(400, await StreamListener.RefusalAsync(theirs.StreamUrl.Replace("watermark=0", "watermark=x", StringComparison.Ordinal), Ct));
    }

    [Fact]
    public async Task is_for_web_sockets_only()
    {
        var conversation = await server.Client.StartAsync(Ct);

        using var response = await server.Application.Http.GetAsync(conversation.StreamUrl.Replace("ws://", "http://", StringComparison.Ordinal), Ct);
        var reply = await Reply.FromAsync(response, Ct);

        Assert.Equal((400, "BadArgument"), (reply.Status, reply.ErrorCode));
    }
}
