using CitizenAssistant.Bot.Llm;

namespace CitizenAssistant.Bot.Pipeline;

/// <summary>Takes a turn through the steps until one of them ends it. Whatever breaks, the citizen reaches a person.</summary>
public sealed class TurnPipeline(IEnumerable<ITurnStep> steps, AssistantKernel kernel, TimeProvider time, ILogger<TurnPipeline> log)
{
    /// <summary>After this long the turn goes to a person.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    private readonly PipelineSteps _steps = new(steps);

    public async Task<Turn> RunAsync(Turn turn, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(TimeLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            foreach (var step in _steps.Functions)
            {
                turn = await kernel.RunStepAsync(step, turn, either.Token);
                if (turn.Outcome is not null)
                {
                    return turn;
                }
            }
        }
#pragma warning disable CA1031 // Whatever breaks, the citizen reaches a person.
        catch (Exception e) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.StepFailed(e, turn.Id);
        }

        return turn.EndAs(new HandedOff(HandoffReason.Failure, null));
    }
}
