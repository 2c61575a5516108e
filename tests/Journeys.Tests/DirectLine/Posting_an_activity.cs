using System.Text.Json.Nodes;

namespace CitizenAssistant.Journeys.Tests.DirectLine;

[Collection(DirectLineTests.Name)]
public sealed class Posting_an_activity(DirectLineServer server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task brings_an_answer_with_its_source()
    {
        var conversation = await server.Client.StartAsync(Ct);

        var answer = await conversation.AskAsync(Questions.Costs, Ct);

        Assert.Equal(("answer", null, Questions.CostsArticle), (answer.Route, answer.Reason, answer.Topic));
        Assert.Equal(("bot", "assistant"), (answer.Role, answer.Assistant!["author"]!.GetValue<string>()));
        var source = answer.Assistant["sources"]![0]!;
        Assert.Equal((Questions.CostsArticle, "kosten"), (source["id"]!.GetValue<string>(), source["section"]!.GetValue<string>()));
        Assert.Equal(200, (int)(await server.Application.Http.GetAsync(source["url"]!.GetValue<string>(), Ct)).StatusCode);
        Assert.Contains("AIGeneratedContent", answer.Json["entities"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task opens_an_enquiry_where_a_person_decides()
    {
        var conversation = await server.Client.StartAsync(Ct);

        var answer = await conversation.AskAsync(Questions.Objection, Ct);

        Assert.Equal(("handoff", "R5", "waiting"), (answer.Route, answer.Reason, answer.EnquiryState));
        Assert.Matches(@"^\d\d-\d{5}$", answer.EnquiryNumber!);
        Assert.Contains(answer.EnquiryNumber!, answer.Words!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task twice_under_the_same_id_of_the_client_says_it_once()
    {
        var conversation = await server.Client.StartAsync(Ct);
        var message = DirectLineConversation.Message(Questions.Costs, clientId: "abc");

        var posts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => conversation.PostAsync(message.DeepClone(), Ct)));

        Assert.All(posts, post => Assert.Equal(200, post.Status));
        var id = Assert.Single(posts.Select(post => post.Value("id")).Distinct());
        await conversation.AnswerToAsync(id, Ct);
        var history = await conversation.HistoryAsync(Ct);
        Assert.Equal(2, history.Count);
        Assert.Equal("abc", history[0].Json["channelData"]!["clientActivityID"]!.GetValue<string>());
    }

    [Fact]
    public async Task keeps_fields_that_are_not_known_and_overrides_what_only_the_channel_may_say()
    {
        var conversation = await server.Client.StartAsync(Ct);
        var message = DirectLineConversation.Message(Questions.Costs);
        message["weather"] = JsonNode.Parse("""{"deep":[1,2,{"a":null}]}""");
        message["serviceUrl"] = "https://evil.example";
        message["channelId"] = "msteams";
        message["id"] = "mine";
        message["timestamp"] = "1999-01-01T00:00:00Z";
        message["conversation"] = new JsonObject { ["id"] = "another" };

        await conversation.PostAsync(message, Ct);

        var said = (await conversation.HistoryAsync(Ct))[0].Json;
        Assert.Equal("""{"deep":[1,2,{"a":null}]}""", said["weather"]!.ToJsonString());
        Assert.Null(said["serviceUrl"]);
        Assert.Equal("directline", said["channelId"]!.GetValue<string>());
        Assert.Equal(conversation.Id, said["conversation"]!["id"]!.GetValue<string>());
        Assert.StartsWith(conversation.Id, said["id"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain("1999", said["timestamp"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task after_the_end_is_refused_while_reading_still_works()
    {
        var conversation = await server.Client.StartAsync(Ct);
        await conversation.AskAsync(Questions.Costs, Ct);

        var end = await conversation.PostAsync(JsonNode.Parse("""{"type":"endOfConversation","from":{"id":"citizen"}}"""), Ct);
        var late = await conversation.PostAsync(DirectLineConversation.Message("Noch etwas"), Ct);

        Assert.Equal(200, end.Status);
        Assert.Equal((400, "BadArgument"), (late.Status, late.ErrorCode));
        Assert.Equal(["message", "message", "endOfConversation"], (await conversation.HistoryAsync(Ct)).Select(said => said.Type));
    }

    [Fact]
    public async Task of_typing_reaches_open_streams_but_not_the_history()
    {
        var conversation = await server.Client.StartAsync(Ct);
        using var stream = await StreamListener.ConnectAsync(conversation.StreamUrl, Ct);
        await conversation.SayAsync(Questions.Costs, Ct);
        await stream.UntilAsync(said => said.Role == "bot", Ct);
        var watermark = stream.Watermark;

        await conversation.PostAsync(JsonNode.Parse("""{"type":"typing","from":{"id":"citizen"}}"""), Ct);

        await stream.UntilAsync(said => said.Type == "typing", Ct);
        Assert.Equal(watermark, stream.Watermark);
        Assert.DoesNotContain(await conversation.HistoryAsync(Ct), said => said.Type == "typing");
    }
}
