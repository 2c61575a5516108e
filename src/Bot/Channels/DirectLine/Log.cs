namespace CitizenAssistant.Bot.Channels.DirectLine;

/// <summary>What happens between us and the bots behind our Direct Line, with ids, never words.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Bot {Bot} refused an activity of {Conversation} with {Status}")]
    public static partial void BotRefused(this ILogger log, string bot, string conversation, int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Bot {Bot} could not be reached for {Conversation}: {Because}")]
    public static partial void BotUnreachable(this ILogger log, string bot, string conversation, string because);
}
