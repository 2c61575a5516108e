using CitizenAssistant.Bot.Conversations;
using CitizenAssistant.Bot.Llm;
using CitizenAssistant.Bot.Pipeline;
using CitizenAssistant.Bot.Privacy;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Pipeline;

public sealed class A_step_that_breaks
{
    [Fact]
    public async Task leads_to_a_person_and_says_so()
    {
        await using var app = await Application.StartAsync();

        var turn = await Pipeline(app, new Breaks()).RunAsync(Turn(), TestContext.Current.CancellationToken);

        var handedOff = Assert.IsType<HandedOff>(turn.Outcome);
        Assert.Equal(HandoffReason.Failure, handedOff.For);
        Assert.Equal("human", handedOff.Route);
        Assert.Equal(["steps.breaks"], turn.Trace.Entries.Select(entry => entry.Function));
        Assert.Equal("failed", turn.Trace.Entries[0].Concluded);
    }

    [Fact]
    public async Task that_never_ends_leads_to_a_person_after_the_time_limit()
    {
        await using var app = await Application.StartAsync();
        var time = new FakeTimeProvider();
        var running = new TurnPipeline([new NeverEnds()], app.Get<AssistantKernel>(), time, NullLogger<TurnPipeline>.Instance)
            .RunAsync(Turn(), TestContext.Current.CancellationToken);

        time.Advance(TurnPipeline.TimeLimit);

        Assert.Equal(HandoffReason.Failure, Assert.IsType<HandedOff>((await running).Outcome).For);
    }

    [Fact]
    public async Task comes_after_steps_that_left_their_trace()
    {
        await using var app = await Application.StartAsync();

        var turn = await Pipeline(app, new Passes(), new Breaks()).RunAsync(Turn(), TestContext.Current.CancellationToken);

        Assert.Equal(["steps.passes", "steps.breaks"], turn.Trace.Entries.Select(entry => entry.Function));
        Assert.Equal("language en", turn.Trace.Entries[0].Concluded);
    }

    private static TurnPipeline Pipeline(Application app, params ITurnStep[] steps) =>
        new(steps, app.Get<AssistantKernel>(), TimeProvider.System, NullLogger<TurnPipeline>.Instance);

    private static Turn Turn() => new(Guid.NewGuid(), "conversation", RedactedText.From("Was kostet ein Ausweis?", new Redactor()), DialogueState.Start, null);

    private sealed class Breaks : ITurnStep
    {
        public Task<Turn> RunAsync(Turn turn, CancellationToken ct) => throw new InvalidOperationException("broken");
    }

    private sealed class Passes : ITurnStep
    {
        public Task<Turn> RunAsync(Turn turn, CancellationToken ct) => Task.FromResult(turn with { Language = "en" });
    }

    private sealed class NeverEnds : ITurnStep
    {
        public async Task<Turn> RunAsync(Turn turn, CancellationToken ct)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, ct);
            return turn;
        }
    }
}
