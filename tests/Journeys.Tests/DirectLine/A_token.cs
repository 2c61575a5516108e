using System.Text.Json.Nodes;
using CitizenAssistant.Journeys.Tests.Application;

namespace CitizenAssistant.Journeys.Tests.DirectLine;

[Collection(DirectLineTests.Name)]
public sealed class A_token(DirectLineServer server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_generated_for_the_secret_and_for_nobody_else()
    {
        var generated = await server.Client.GenerateAsync(Ct);

        Assert.Equal(200, generated.Status);
        Assert.True(generated.Body!["expires_in"]!.GetValue<int>() >= 1800);
        Assert.NotEmpty(generated.Value("conversationId"));
        Assert.Equal(403, (await server.Client.PostAsync("/tokens/generate", generated.Value("token"), null, Ct)).Status);
        Assert.Equal((401, "Unauthorized"), await CodeOf("/tokens/generate", null));
        Assert.Equal((403, "Forbidden"), await CodeOf("/tokens/generate", RunningApplication.Secret + "x"));
    }

    [Fact]
    public async Task starts_its_conversation_once()
    {
        var token = (await server.Client.GenerateAsync(Ct)).Value("token");

        var first = await server.Client.PostAsync("/conversations", token, null, Ct);
        var second = await server.Client.PostAsync("/conversations", token, null, Ct);

        Assert.Equal((201, 200), (first.Status, second.Status));
        Assert.Equal(first.Value("conversationId"), second.Value("conversationId"));
        Assert.StartsWith("ws://", first.Value("streamUrl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_not_needed_by_a_program_that_has_the_secret()
    {
        var started = await server.Client.PostAsync("/conversations", RunningApplication.Secret, null, Ct);

        Assert.Equal(201, started.Status);
        var read = await server.Client.GetAsync($"/conversations/{started.Value("conversationId")}/activities", RunningApplication.Secret, Ct);
        Assert.Equal(200, read.Status);
    }

    [Fact]
    public async Task can_be_refreshed_for_the_same_conversation()
    {
        var conversation = await server.Client.StartAsync(Ct);

        var refreshed = await server.Client.PostAsync("/tokens/refresh", conversation.Token, null, Ct);

        Assert.Equal((200, conversation.Id), (refreshed.Status, refreshed.Value("conversationId")));
        var renewed = conversation with { Token = refreshed.Value("token") };
        await renewed.SayAsync(Questions.Costs, Ct);
        Assert.Equal((401, "Unauthorized"), await CodeOf("/tokens/refresh", null));
    }

    [Fact]
    public async Task names_the_user_of_everything_that_is_posted_with_it()
    {
        var conversation = await server.Client.StartAsync(Ct, JsonNode.Parse("""{"user":{"id":"dl_anna"}}"""));
        var message = DirectLineConversation.Message(Questions.Costs);
        message["from"]!["id"] = "somebody-else";

        await conversation.PostAsync(message, Ct);

        var said = (await conversation.HistoryAsync(Ct))[0];
        Assert.Equal(("dl_anna", "user"), (said.FromId, said.Role));
    }

    [Fact]
    public async Task carries_only_user_ids_that_begin_with_dl()
    {
        var generated = await server.Client.GenerateAsync(Ct, JsonNode.Parse("""{"user":{"id":"anna"}}"""));

        Assert.Equal((400, "BadArgument"), (generated.Status, generated.ErrorCode));
    }

    [Fact]
    public async Task without_a_user_refuses_ids_that_only_a_token_may_carry()
    {
        var conversation = await server.Client.StartAsync(Ct);
        var message = DirectLineConversation.Message(Questions.Costs);
        message["from"]!["id"] = "dl_anna";

        var reply = await conversation.PostAsync(message, Ct);

        Assert.Equal((400, "BadArgument"), (reply.Status, reply.ErrorCode));
        Assert.Empty(await conversation.HistoryAsync(Ct));
    }

    [Fact]
    public async Task with_trusted_origins_works_from_them_only()
    {
        var conversation = await server.Client.StartAsync(Ct, JsonNode.Parse("""{"trustedOrigins":["https://www.stuttgart.de"]}"""));

        Assert.Equal(200, await StatusFrom(conversation, "https://www.stuttgart.de"));
        Assert.Equal(403, await StatusFrom(conversation, "https://example.org"));
        Assert.Equal(403, await StatusFrom(conversation, "null"));
    }

    [Fact]
    public async Task may_be_used_by_pages_of_other_sites()
    {
        var preflight = await server.Client.SendAsync(
            HttpMethod.Options, "/conversations/x/activities", null, null, Ct,
            ("Origin", "https://www.stuttgart.de"), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with"));

        Assert.Equal(204, preflight.Status);
        Assert.Equal("*", preflight.Headers["Access-Control-Allow-Origin"]);
        Assert.Contains("POST", preflight.Headers["Access-Control-Allow-Methods"], StringComparison.Ordinal);
        Assert.Equal("authorization,content-type,x-ms-bot-agent,x-requested-with", preflight.Headers["Access-Control-Allow-Headers"].Replace(" ", "", StringComparison.Ordinal));
        Assert.DoesNotContain("Access-Control-Allow-Credentials", preflight.Headers.Keys);
    }

    private async Task<(int, string?)> CodeOf(string path, string? bearer)
    {
        var reply = await server.Client.PostAsync(path, bearer, null, Ct);
        return (reply.Status, reply.ErrorCode);
    }

    private async Task<int> StatusFrom(DirectLineConversation conversation, string origin) =>
        (await server.Client.SendAsync(HttpMethod.Get, conversation.Activities, conversation.Token, null, Ct, ("Origin", origin))).Status;
}
