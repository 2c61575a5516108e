using CitizenAssistant.Journeys.Tests.Application;

namespace CitizenAssistant.Journeys.Tests.DirectLine;

[Collection(DirectLineTests.Name)]
public sealed class A_connection_that_breaks(DirectLineServer server)
{
    private const int Breaks = 25;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task again_and_again_loses_nothing_and_repeats_nothing()
    {
        var random = Seed.NewRandom();
        var conversation = await server.Client.StartAsync(Ct);
        var speaking = SpeakAsync(conversation);
        var heard = new List<string>();
        string? watermark = "";

        for (var i = 0; i < Breaks; i++)
        {
            using var stream = await ConnectAsync(conversation, watermark);
            for (var frames = random.Next(0, 4); frames > 0; frames--)
            {
                heard.AddRange(Stored(await stream.NextAsync(Ct)));
            }

            watermark = stream.Watermark ?? watermark;
            stream.Drop();
        }

        var last = await speaking;
        await conversation.AnswerToAsync(last, Ct);
        var all = (await conversation.HistoryAsync(Ct)).Select(said => said.Id).ToList();
        using var rest = await ConnectAsync(conversation, watermark);
        while (heard.Count < all.Count)
        {
            heard.AddRange(Stored(await rest.NextAsync(Ct)));
        }

        Assert.Equal(all, heard);
        Assert.True(all.Count >= 2 * Breaks, "too little was said to prove anything");
    }

    private static async Task<string> SpeakAsync(DirectLineConversation conversation)
    {
        var last = "";
        for (var i = 0; i < Breaks; i++)
        {
            last = await conversation.SayAsync(Questions.Costs, Ct);
        }

        return last;
    }

    private static async Task<StreamListener> ConnectAsync(DirectLineConversation conversation, string? watermark) =>
        await StreamListener.ConnectAsync((await conversation.ReconnectAsync(watermark, Ct)).Value("streamUrl"), Ct);

    private static IEnumerable<string> Stored(IReadOnlyList<Said>? set) => (set ?? []).Where(said => said.Type != "typing").Select(said => said.Id);
}
