using System.Text.Json.Nodes;

namespace CitizenAssistant.Journeys.Tests.DirectLine;

[Collection(DirectLineTests.Name)]
public sealed class Reading_by_watermark(DirectLineServer server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task goes_page_by_page_through_a_long_conversation_without_gap_or_repetition()
    {
        var conversation = await server.Client.StartAsync(Ct);
        var posted = new List<string>();
        for (var i = 0; i < 230; i++)
        {
            var reply = await conversation.PostAsync(new JsonObject { ["type"] = "event", ["name"] = $"e{i}", ["from"] = new JsonObject { ["id"] = "citizen" } }, Ct);
            posted.Add(reply.Value("id"));
        }

        var history = await conversation.HistoryAsync(Ct);

        Assert.Equal(posted, history.Select(said => said.Id));
        Assert.True(Said.In((await conversation.ReadAsync(null, Ct)).Body).Count < posted.Count, "one page holds all: nothing was tested");
    }

    [Fact]
    public async Task starts_at_the_beginning_when_it_is_missing_or_empty()
    {
        var conversation = await server.Client.StartAsync(Ct);
        await conversation.AskAsync(Questions.Costs, Ct);

        Assert.Equal(2, Said.In((await conversation.ReadAsync(null, Ct)).Body).Count);
        Assert.Equal(2, Said.In((await conversation.ReadAsync("", Ct)).Body).Count);
    }

    [Theory]
    [InlineData("999999999999", 200)] // from the future: nothing missed
    [InlineData("9223372036854775807", 200)]
    [InlineData("9223372036854775808", 400)]
    [InlineData("99999999999999999999999999999999999", 400)]
    [InlineData("-1", 400)]
    [InlineData("abc", 400)]
    [InlineData("1.5", 400)]
    [InlineData("%20", 400)]
    [InlineData("%00", 400)]
    public async Task takes_or_refuses_strange_values_without_an_error_of_the_server(string watermark, int status)
    {
        var conversation = await server.Client.StartAsync(Ct);
        await conversation.AskAsync(Questions.Costs, Ct);

        var read = await conversation.ReadAsync(watermark, Ct);
        var reconnected = await conversation.ReconnectAsync(watermark, Ct);

        Assert.Equal((status, status), (read.Status, reconnected.Status));
        Assert.Equal(status == 400 ? "BadArgument" : null, read.ErrorCode);
        Assert.Empty(Said.In(read.Body));
    }
}
