using System.Diagnostics;
using CitizenAssistant.Journeys.Tests.Application;
using CitizenAssistant.Journeys.Tests.DirectLine;

namespace CitizenAssistant.Journeys.Tests.Crash;

public sealed class Killing_the_process_at_random_moments
{
    private const int Kills = 10;
    private const int Conversations = 8;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task loses_nothing_and_does_nothing_twice()
    {
        await using var application = await RunningApplication.StartAsync(Ct);
        var client = new DirectLineClient(application.Http);
        var speakers = new List<Speaker>();
        for (var i = 0; i < Conversations; i++)
        {
            speakers.Add(new Speaker(await client.StartAsync(Ct), sendsAgain: i % 2 == 0));
        }

        await KillUnderLoadAsync(application, speakers, Seed.NewRandom());
        var histories = await AllAnsweredAsync(speakers);

        var disk = new DataOnDisk(application.Data);
        foreach (var (speaker, history) in speakers.Zip(histories))
        {
            HistoryRules.AssertNothingLostAndNothingTwice(speaker, history);
            HistoryRules.AssertAnsweredOnceInOrder(history, disk.GivenUp(speaker.Conversation.Id));
        }

        var numbers = speakers.Zip(histories, (speaker, history) => HistoryRules.AssertOneEnquiry(speaker, history, disk)).ToList();
        Assert.Equal(Conversations, numbers.Distinct().Count());
        Assert.Equal(speakers.Select(speaker => speaker.Conversation.Id).Order(), disk.ConversationsOfEnquiries().Order());

        application.Kill();
        await application.StartAsync(Ct);
        Assert.Equal(Texts(histories), Texts(await HistoriesAsync(speakers)));
    }

    private static async Task KillUnderLoadAsync(RunningApplication application, List<Speaker> speakers, Random random)
    {
        using var over = new CancellationTokenSource();
        var speaking = speakers.Select(speaker => Task.Run(() => speaker.SpeakAsync(over.Token), Ct)).ToList();
        var watch = Stopwatch.StartNew();
        for (var kill = 1; kill <= Kills; kill++)
        {
            await HearAsync(speakers, random);
            application.Kill();
            if (kill % 3 == 0)
            {
                application.Launch();
                await Task.Delay(random.Next(0, 1000), Ct); // and once more while it starts
                application.Kill();
            }

            await application.StartAsync(Ct);
        }

        await Until.TrueAsync("everybody to have asked for a person", () => Task.FromResult(speakers.TrueForAll(speaker => speaker.HasAskedForAPerson)), Ct, seconds: 120);
        await HearAsync(speakers, random);
        await over.CancelAsync();
        await Task.WhenAll(speaking);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Kills + (Kills / 3)} kills in {watch.Elapsed.TotalSeconds:0} s, {speakers.Sum(speaker => speaker.Sent.Count)} messages sent, {speakers.Sum(speaker => speaker.Acknowledged)} acknowledged");
    }

    /// <summary>Lets the application take some messages, up to a moment that has nothing to do with them.</summary>
    private static async Task HearAsync(List<Speaker> speakers, Random random)
    {
        var wanted = speakers.Sum(speaker => speaker.Acknowledged) + random.Next(0, 80);
        for (var watch = Stopwatch.StartNew(); speakers.Sum(speaker => speaker.Acknowledged) < wanted && watch.Elapsed.TotalSeconds < 3;)
        {
            await Task.Delay(5, Ct);
        }

        await Task.Delay(random.Next(0, 100), Ct);
    }

    private static async Task<List<IReadOnlyList<Said>>> AllAnsweredAsync(List<Speaker> speakers)
    {
        foreach (var speaker in speakers)
        {
            var asked = (await speaker.Conversation.HistoryAsync(Ct)).Last(said => said.Role == "user");
            await speaker.Conversation.AnswerToAsync(asked.Id, Ct); // in order, so all before it are answered too
        }

        return await HistoriesAsync(speakers);
    }

    private static async Task<List<IReadOnlyList<Said>>> HistoriesAsync(List<Speaker> speakers) =>
        [.. await Task.WhenAll(speakers.Select(speaker => speaker.Conversation.HistoryAsync(Ct)))];

    private static List<string> Texts(List<IReadOnlyList<Said>> histories) =>
        [.. histories.SelectMany(history => history).Select(said => said.Json.ToJsonString())];
}
