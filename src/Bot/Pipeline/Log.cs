namespace CitizenAssistant.Bot.Pipeline;

/// <summary>What happens in the pipeline, with ids, never words.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Turn {Turn}: a step failed, the citizen is handed to a person")]
    public static partial void StepFailed(this ILogger log, Exception error, Guid turn);
}
