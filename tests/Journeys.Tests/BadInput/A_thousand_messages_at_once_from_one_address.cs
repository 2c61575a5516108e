using System.Globalization;
using CitizenAssistant.Journeys.Tests.Application;
using CitizenAssistant.Journeys.Tests.DirectLine;

namespace CitizenAssistant.Journeys.Tests.BadInput;

public sealed class A_thousand_messages_at_once_from_one_address
{
    private const int Messages = 1000;
    private const int Allowed = 300;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task are_taken_up_to_the_limit_and_the_rest_is_told_when_to_come_back()
    {
        await using var application = await RunningApplication.StartAsync(Ct, $"--RateLimits:MessagesPerMinute={Allowed}");
        var client = new DirectLineClient(application.Http);
        var flooding = await client.StartAsync(Ct);
        var other = await client.StartAsync(Ct);
        var earlier = await other.SayAsync(Questions.Costs, Ct);

        var replies = await Task.WhenAll(Enumerable.Range(0, Messages).Select(_ => flooding.PostAsync(DirectLineConversation.Message(Questions.Costs), Ct)));

        var taken = replies.Where(reply => reply.Status == 200).Select(reply => reply.Value("id")).ToList();
        var refused = replies.Where(reply => reply.Status != 200).ToList();
        Assert.InRange(taken.Count, Allowed / 2, Messages - 1);
        Assert.All(refused, reply =>
        {
            AnError.Is(reply, 429, "TooManyRequests");
            Assert.InRange(int.Parse(reply.Headers["Retry-After"], CultureInfo.InvariantCulture), 1, 60);
        });

        Assert.Equal("answer", (await other.AnswerToAsync(earlier, Ct)).Route);
        Assert.Equal(200, (await other.ReadAsync(null, Ct)).Status); // reading is not limited
        var history = await Until.FoundAsync("all taken messages to be answered", async () => await flooding.HistoryAsync(Ct) is var all && all.Count == 2 * taken.Count ? all : null, Ct, seconds: 60);
        Assert.Equal(taken.Order(), history.Where(said => said.Role == "user").Select(said => said.Id).Order());
        await Until.TrueAsync("the next message to be allowed", async () => (await other.PostAsync(DirectLineConversation.Message(Questions.Costs), Ct)).Status == 200, Ct);
    }

    [Fact]
    public async Task are_answered_with_a_page_that_keeps_the_words_where_there_is_no_script()
    {
        await using var application = await RunningApplication.StartAsync(Ct, "--RateLimits:MessagesPerMinute=3");

        var replies = new List<Reply>();
        for (var i = 0; i < 8; i++)
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("text", $"{Questions.Costs} <{i}>")]);
            using var response = await application.Http.PostAsync("/chat", form, Ct);
            replies.Add(await Reply.FromAsync(response, Ct));
        }

        Assert.Equal(302, replies[0].Status);
        var refused = replies[^1];
        Assert.Equal((429, true), (refused.Status, refused.Headers.ContainsKey("Retry-After")));
        Assert.StartsWith("text/html", refused.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("warten Sie einen Moment", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Was kostet ein neuer Personalausweis? &lt;7&gt;</textarea>", refused.Text, StringComparison.Ordinal);
    }
}
