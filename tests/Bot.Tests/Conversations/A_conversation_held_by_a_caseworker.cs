using System.Text.Json.Nodes;
using CitizenAssistant.Bot.Conversations;
using CitizenAssistant.Bot.Storage;
using CitizenAssistant.Handoff.Enquiries;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Conversations;

public sealed class A_conversation_held_by_a_caseworker : IAsyncLifetime
{
    private Application _app = null!;
    private (string Id, string Token) _conversation;
    private Guid _enquiry;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = await Application.StartAsync();
        _conversation = await _app.StartConversationAsync();
        await _app.AskAsync(_conversation, "Ich möchte mit einem Menschen sprechen");
        _enquiry = (await _app.Get<ListEnquiries>().RunAsync(null, Ct))[0].Id;
        Assert.True(await _app.Get<ClaimEnquiry>().RunAsync(_enquiry, "a.muster", Ct));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task hears_nothing_from_the_assistant()
    {
        await SayAsync("Was kostet ein Reisepass?");

        await UntilAnsweredAsync();

        Assert.DoesNotContain(await _app.ReadAsync(_conversation), a => a.Route() == "answer");
    }

    [Fact]
    public async Task gets_the_caseworkers_reply_once_and_signed_by_the_department()
    {
        var reply = Guid.NewGuid();
        await _app.Get<ReplyToCitizen>().RunAsync(_enquiry, reply, "a.muster", "Guten Tag, wie kann ich helfen?", Ct);
        await _app.Get<ReplyToCitizen>().RunAsync(_enquiry, reply, "a.muster", "Guten Tag, wie kann ich helfen?", Ct);
        await _app.Get<DeliverMessages>().RunAsync(Ct);

        var said = Assert.Single(await _app.ReadAsync(_conversation), a => a["channelData"]?["assistant"]?["author"]?.GetValue<string>() == "caseworker");
        Assert.Equal("Guten Tag, wie kann ich helfen?", said.Text());
        Assert.DoesNotContain("muster", said["from"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task still_gets_the_emergency_numbers()
    {
        var answer = await _app.AskAsync(_conversation, "Hilfe, in meiner Wohnung brennt es!");

        Assert.Equal("emergency", answer.Route());
    }

    [Fact]
    public async Task is_the_assistants_again_when_given_back()
    {
        Assert.True(await _app.Get<GiveBackEnquiry>().RunAsync(_enquiry, "a.muster", Ct));

        var answer = await _app.AskAsync(_conversation, "Was kostet ein Reisepass?");

        Assert.Equal("answer", answer.Route());
    }

    private async Task SayAsync(string text) => (await _app.PostAsync(_conversation, new JsonObject
    {
        ["type"] = "message",
        ["from"] = new JsonObject { ["id"] = "somebody" },
        ["text"] = text,
    })).EnsureSuccessStatusCode();

    private async Task UntilAnsweredAsync()
    {
        await using var db = await _app.Get<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(Ct);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await db.Turns.AnyAsync(t => t.Status == TurnStatus.Pending, patience.Token))
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
