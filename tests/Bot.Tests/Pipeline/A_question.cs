using CitizenAssistant.Bot.Conversations;
using CitizenAssistant.Bot.Pipeline;
using CitizenAssistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Pipeline;

/// <summary>From Direct Line to the reply, on the real knowledge base.</summary>
public sealed class A_question : IAsyncLifetime
{
    private Application _app = null!;

    public async ValueTask InitializeAsync() => _app = await Application.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task about_costs_gets_the_section_on_costs_with_source_and_office()
    {
        var conversation = await _app.StartConversationAsync();

        var answer = await _app.AskAsync(conversation, "Was kostet ein neuer Personalausweis?");

        Assert.Equal(("answer", "personalausweis-beantragen", "kosten"), (answer.Route(), answer.Topic(), answer.Section()));
        Assert.Contains("46 €", answer.Text(), StringComparison.Ordinal);
        Assert.Contains("Stand 7. Februar 2026", answer.Text(), StringComparison.Ordinal);
        Assert.Contains("Bürgerbüro", answer.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Unterlagen", answer.Text().Split("Quelle:")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task that_follows_another_is_about_the_same_article()
    {
        var conversation = await _app.StartConversationAsync();
        await _app.AskAsync(conversation, "Wie melde ich meinen Hund an?");

        var answer = await _app.AskAsync(conversation, "und was kostet das?");

        Assert.Equal(("hundesteuer", "kosten"), (answer.Topic(), answer.Section()));
        Assert.Contains("144 €", answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task that_names_another_topic_leaves_the_first()
    {
        var conversation = await _app.StartConversationAsync();
        await _app.AskAsync(conversation, "Wie melde ich meinen Hund an?");

        var answer = await _app.AskAsync(conversation, "Was kostet ein Reisepass?");

        Assert.Equal(("reisepass-beantragen", "kosten"), (answer.Topic(), answer.Section()));
    }

    [Fact]
    public async Task for_two_things_gets_both_sections()
    {
        var answer = await _app.AskAsync(await _app.StartConversationAsync(), "Was kostet ein Reisepass und welche Unterlagen brauche ich?");

        Assert.Equal(["kosten", "unterlagen"], answer["channelData"]!["assistant"]!["sources"]!.AsArray().Select(source => source!["section"]!.GetValue<string>()));
        Assert.Contains("70 €", answer.Text(), StringComparison.Ordinal);
        Assert.Contains("Foto", answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task in_English_is_answered_in_English()
    {
        var answer = await _app.AskAsync(await _app.StartConversationAsync(), "How much is the dog tax?");

        Assert.Equal(("hundesteuer", "in-english"), (answer.Topic(), answer.Section()));
        Assert.Contains("144 €", answer.Text(), StringComparison.Ordinal);
        Assert.Equal("en", answer["locale"]?.GetValue<string>());
    }

    [Fact]
    public async Task that_no_article_answers_is_not_answered_by_a_guess()
    {
        var answer = await _app.AskAsync(await _app.StartConversationAsync(), "Welche Impfung braucht mein Wellensittich für die Ausstellung in Paris?");

        Assert.Equal("unknown", answer.Route());
        Assert.Empty(answer["channelData"]!["assistant"]!["sources"]!.AsArray());
        Assert.Contains("115", answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task leaves_a_trace_of_steps_passages_scores_and_times()
    {
        var conversation = await _app.StartConversationAsync();
        await _app.AskAsync(conversation, "Was kostet ein neuer Personalausweis?");

        await using var db = await _app.Get<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var turn = await db.Turns.SingleAsync(t => t.ConversationId == conversation.Id, TestContext.Current.CancellationToken);
        var trace = System.Text.Json.JsonSerializer.Deserialize<List<TurnTrace.Entry>>(turn.Trace!, System.Text.Json.JsonSerializerOptions.Web)!;

        Assert.Equal(TurnStatus.Answered, turn.Status);
        Assert.Contains(trace, entry => entry.Function == "assistant.classify_request");
        Assert.Contains(trace, entry => entry.Function == "assistant.write_answer");
        Assert.Contains(trace, entry => entry.Function == "steps.find_passages" && entry.Concluded.Contains("personalausweis-beantragen#kosten@", StringComparison.Ordinal));
        Assert.Equal("steps.choose_outcome", trace[^1].Function);
        Assert.All(trace, entry => Assert.True(entry.Milliseconds >= 0));
    }
}
