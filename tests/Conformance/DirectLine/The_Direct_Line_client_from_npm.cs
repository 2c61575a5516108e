using CitizenAssistant.Conformance.Programs;
using CitizenAssistant.Journeys.Tests.Application;
using CitizenAssistant.Journeys.Tests.DirectLine;

namespace CitizenAssistant.Conformance.DirectLine;

/// <summary>botframework-directlinejs against the running application.</summary>
[Collection(ForeignParts.Name)]
public sealed class The_Direct_Line_client_from_npm(ForeignParts parts)
{
    private const string Script = "directline.mjs";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("stream")]
    [InlineData("polling")]
    public async Task gets_an_answer_and_its_own_message_once_and_in_order(string way)
    {
        var seen = await SeeAsync("round-trip", way);

        Assert.Empty(seen.Errors);
        Assert.Contains("Online", seen.Statuses);
        var (own, reply) = (Assert.Single(seen.Activities, a => a.Role == "user"), Assert.Single(seen.Replies));
        Assert.Equal((seen.Id, "c-Was kostet ein Personalausweis?"), (own.Id, own.ClientId));
        Assert.Equal((seen.Id, "answer"), (reply.ReplyToId, reply.Assistant!.Value.GetProperty("route").GetString()));
        Assert.Contains("€", reply.Text, StringComparison.Ordinal);
        Assert.True(seen.Activities.ToList().IndexOf(own) < seen.Activities.ToList().IndexOf(reply));
        Assert.All(seen.Activities, activity => Assert.Null(activity.ServiceUrl));
    }

    [Fact]
    public async Task loses_and_repeats_nothing_when_its_stream_is_cut()
    {
        var seen = await SeeAsync("drop");

        Assert.True(seen.Cut > 0, "no stream was cut: the scenario shows nothing");
        Assert.Equal(4, seen.Ids!.Count);
        Assert.Equal(seen.Ids, seen.Replies.Select(reply => reply.ReplyToId!));
        Assert.Equal(seen.Ids, seen.Activities.Where(a => a.Role == "user").Select(a => a.Id));
        Assert.Equal(seen.Activities.Count, seen.Activities.Select(a => a.Id).Distinct().Count());
    }

    [Fact]
    public async Task keeps_its_stream_through_its_own_empty_frames()
    {
        var seen = Seen.Read(await Clients.RunQuicklyAsync(Ct, Script, "keep-alive", parts.Address, RunningApplication.Secret));

        Assert.Empty(seen.Errors);
        Assert.Equal(2, seen.Replies.Count);
        Assert.Equal(["Uninitialized", "Connecting", "Online", "Ended"], seen.Statuses);
    }

    [Fact]
    public async Task notices_that_its_token_has_expired_and_goes_on_with_a_new_one()
    {
        var conversation = await new DirectLineClient(parts.Application.Http).StartAsync(Ct);

        var seen = await SeeAsync("expiry", TokensFromElsewhere.Expired(parts.Application, conversation.Id), conversation.Id);

        Assert.Contains("ExpiredToken", seen.Statuses);
        Assert.Equal(seen.Id, Assert.Single(seen.Replies).ReplyToId);
    }

    [Fact]
    public async Task reads_a_long_conversation_to_its_end_by_polling()
    {
        var conversation = await new DirectLineClient(parts.Application.Http).StartAsync(Ct);
        const int Messages = 130;
        for (var i = 0; i < Messages; i++)
        {
            await conversation.SayAsync($"Was kostet ein Reisepass? ({i})", Ct);
        }

        var seen = await SeeAsync("paging", $"{2 * Messages}", conversation.Token, conversation.Id);

        var own = seen.Activities.Where(a => a.Role == "user").OrderBy(a => a.Id, StringComparer.Ordinal); // the client mixes pages that come close together
        Assert.Equal(Enumerable.Range(0, Messages).Select(i => $"Was kostet ein Reisepass? ({i})"), own.Select(a => a.Text));
        Assert.Equal(Messages, seen.Replies.Count);
        Assert.Equal(seen.Activities.Count, seen.Activities.Select(a => a.Id).Distinct().Count());
    }

    private async Task<Seen> SeeAsync(string scenario, params string[] arguments) =>
        Seen.Read(await Clients.RunAsync(Ct, [Script, scenario, parts.Address, RunningApplication.Secret, .. arguments]));
}
