using Microsoft.Extensions.Logging;

namespace CitizenAssistant.Knowledge.Search;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Knowledge base read: {Articles} articles, {Offices} offices, {Faults} faults")]
    public static partial void KnowledgeRead(this ILogger log, int articles, int offices, int faults);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File}:{Line}: {Reason} ({Consequence})")]
    public static partial void FaultFound(this ILogger log, string file, int line, string reason, string consequence);

    [LoggerMessage(Level = LogLevel.Error, Message = "The knowledge base in {Folder} is not readable, the last state stays in use: {Reason}")]
    public static partial void FolderUnreadable(this ILogger log, string folder, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No news of changed files in {Folder}, looking every few seconds instead: {Reason}")]
    public static partial void NotWatching(this ILogger log, string folder, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Article} was due for review by {ReviewBy}")]
    public static partial void ReviewDue(this ILogger log, string article, DateOnly reviewBy);
}
