namespace CitizenAssistant.Bot.Pipeline;

/// <summary>One thing done to every message. A step never calls another step and never throws to stop.</summary>
public interface ITurnStep
{
    Task<Turn> RunAsync(Turn turn, CancellationToken ct);
}
