using System.Net.Http.Headers;
using CitizenAssistant.Journeys.Tests.DirectLine;

namespace CitizenAssistant.Journeys.Tests.BadInput;

[Collection(DirectLineTests.Name)]
public sealed class A_body_that_is_wrong(DirectLineServer server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => new(RefusedBodies.All.Select(body => body.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task is_refused_in_the_protocols_form_and_disturbs_nobody(string name)
    {
        var wrong = RefusedBodies.All.Single(body => body.Name == name);
        var conversation = await server.Client.StartAsync(Ct);

        var reply = await PostAsync(conversation, wrong, chunked: false);

        AnError.Is(reply, wrong.Status, wrong.Code);
        Assert.Empty(await conversation.HistoryAsync(Ct));
        await AnError.DisturbsNobodyAsync(server.Client, Ct);
    }

    [Fact]
    public async Task is_refused_as_well_when_it_does_not_say_how_long_it_is()
    {
        var conversation = await server.Client.StartAsync(Ct);

        var reply = await PostAsync(conversation, RefusedBodies.All.Single(body => body.Name == "10 MB"), chunked: true);

        AnError.Is(reply, 413, "MessageSizeTooBig");
        Assert.Empty(await conversation.HistoryAsync(Ct));
        await AnError.DisturbsNobodyAsync(server.Client, Ct);
    }

    [Fact]
    public async Task is_one_character_too_long_at_2001()
    {
        var conversation = await server.Client.StartAsync(Ct);

        var reply = await conversation.PostAsync(DirectLineConversation.Message(Questions.Costs + new string(' ', 2000 - Questions.Costs.Length)), Ct);

        Assert.Equal(200, reply.Status);
        Assert.Equal("answer", (await conversation.AnswerToAsync(reply.Value("id"), Ct)).Route);
    }

    private static Task<Reply> PostAsync(DirectLineConversation conversation, Refused wrong, bool chunked)
    {
        var content = chunked ? (HttpContent)new StreamContent(new MemoryStream(wrong.Body)) : new ByteArrayContent(wrong.Body);
        content.Headers.ContentType = wrong.ContentType is null ? null : new MediaTypeHeaderValue(wrong.ContentType);
        return conversation.Client.SendAsync(
            HttpMethod.Post, conversation.Activities, conversation.Token, content, Ct, chunked ? [("Transfer-Encoding", "chunked")] : []);
    }
}
