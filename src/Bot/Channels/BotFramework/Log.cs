namespace CitizenAssistant.Bot.Channels.BotFramework;

/// <summary>What happens between us and other channels, with ids, never words.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The keys of {Metadata} could not be read; tokens they would prove are refused unless the old keys do")]
    public static partial void KeysUnreadable(this ILogger log, Exception error, string metadata);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Metadata} names no RSA key of 2048 bits or more")]
    public static partial void NoKeys(this ILogger log, string metadata);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Conversation {Conversation}: {Kind} not taken by its channel ({Because}), again at {NextTry}")]
    public static partial void NotTaken(this ILogger log, string conversation, string kind, string because, DateTimeOffset nextTry);

    [LoggerMessage(Level = LogLevel.Error, Message = "Conversation {Conversation}: {Kind} given up after {Tries} tries ({Because})")]
    public static partial void GivenUp(this ILogger log, string conversation, string kind, int tries, string because);

    [LoggerMessage(Level = LogLevel.Error, Message = "Conversation {Conversation}: the outbox could not be read or written, trying again")]
    public static partial void OutboxFailed(this ILogger log, Exception error, string conversation);
}
