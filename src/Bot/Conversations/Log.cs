namespace CitizenAssistant.Bot.Conversations;

/// <summary>What happens in conversations, with ids, never words.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Taking up {Turns} turns that were left unanswered")]
    public static partial void TakingUp(this ILogger log, int turns);

    [LoggerMessage(Level = LogLevel.Error, Message = "Conversation {Conversation}: answer not stored, trying again in {Pause}")]
    public static partial void CouldNotStore(this ILogger log, Exception error, string conversation, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Information, Message = "Turn {Turn} of {Conversation} ended as {Route} after {Milliseconds} ms")]
    public static partial void TurnEnded(this ILogger log, Guid turn, string conversation, string route, long milliseconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Could not delete conversations past their time")]
    public static partial void CouldNotForget(this ILogger log, Exception error);

    [LoggerMessage(Level = LogLevel.Information, Message = "Deleted {Conversations} conversations past their time")]
    public static partial void Forgot(this ILogger log, int conversations);
}
