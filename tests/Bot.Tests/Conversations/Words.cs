using System.Text;
using CitizenAssistant.Bot.Conversations;
using CitizenAssistant.Handoff.Enquiries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Conversations;

/// <summary>What a citizen wrote: unreadable at rest, there after a restart, gone in time.</summary>
public sealed class Words
{
    private const string Secret = "Geheimwort Quittenmarmelade";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task are_not_readable_in_any_file()
    {
        await using var app = await Application.StartAsync();
        var conversation = await app.StartConversationAsync();
        await app.AskAsync(conversation, $"Ich möchte mit einem Menschen über {Secret} sprechen");

        var files = Directory.GetFiles(app.DataFolder, "*", SearchOption.AllDirectories);

        Assert.Contains(files, file => file.EndsWith("assistant.db", StringComparison.Ordinal));
        Assert.DoesNotContain(files, file => Encoding.UTF8.GetString(ReadShared(file)).Contains("Quittenmarmelade", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(await app.ReadAsync(conversation), a => a.Text().Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task and_tokens_survive_a_restart()
    {
        var before = await Application.StartAsync();
        var conversation = await before.StartConversationAsync();
        await before.AskAsync(conversation, "Was kostet ein Reisepass?");
        var history = (await before.ReadAsync(conversation)).Select(a => a.ToJsonString()).ToList();

        await using var after = await before.RestartAsync();

        Assert.Equal(history, (await after.ReadAsync(conversation)).Select(a => a.ToJsonString()));
    }

    [Fact]
    public async Task are_deleted_when_their_time_is_over_unless_an_enquiry_is_open()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var app = await Application.StartAsync(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time)));
        var answered = await app.StartConversationAsync();
        await app.AskAsync(answered, "Was kostet ein Reisepass?");
        var waiting = await app.StartConversationAsync();
        await app.AskAsync(waiting, "Ich möchte mit einem Menschen sprechen");

        time.Advance(TimeSpan.FromDays(6.9));
        await app.Get<ForgetConversations>().RunAsync(Ct);
        Assert.Equal(2, (await app.Get<ReadActivities>().RunAsync(answered.Id, 0, Ct))!.Activities.Count);

        time.Advance(TimeSpan.FromDays(0.2));
        await app.Get<ForgetConversations>().RunAsync(Ct);
        Assert.Empty((await app.Get<ReadActivities>().RunAsync(answered.Id, 0, Ct))!.Activities);
        Assert.NotEmpty((await app.Get<ReadActivities>().RunAsync(waiting.Id, 0, Ct))!.Activities);
    }

    [Fact]
    public async Task are_deleted_at_once_when_the_citizen_says_so()
    {
        await using var app = await Application.StartAsync();
        var conversation = await app.StartConversationAsync();
        await app.AskAsync(conversation, $"Ich möchte mit einem Menschen über {Secret} sprechen");

        await app.PostAsync(conversation, new System.Text.Json.Nodes.JsonObject { ["type"] = "message", ["from"] = new System.Text.Json.Nodes.JsonObject { ["id"] = "x" }, ["text"] = "Diesen Chat löschen" });
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        IReadOnlyList<System.Text.Json.Nodes.JsonNode> left;
        do
        {
            await Task.Delay(20, patience.Token);
            left = await app.ReadAsync(conversation);
        }
        while (left.All(a => a["type"]!.GetValue<string>() != "endOfConversation"));

        Assert.DoesNotContain(left, a => a.Text().Contains(Secret, StringComparison.Ordinal));
        Assert.Contains(left, a => a.Route() == "privacy");
        Assert.Null(await app.Get<FindStanding>().RunAsync(conversation.Id, Ct));
    }

    private static byte[] ReadShared(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        }
        catch (IOException) when (Path.GetFileName(file) == "lock")
        {
            return []; // held by the running application, and empty
        }
    }
}
