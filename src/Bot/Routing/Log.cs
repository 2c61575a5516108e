namespace CitizenAssistant.Bot.Routing;

/// <summary>What happens in routing, with numbers, never words.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Learned to route from {Sentences} sentences in {Milliseconds} ms")]
    public static partial void Learned(this ILogger log, int sentences, long milliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The knowledge base has no training sentences (routing/*.tsv): the rules alone decide who needs a person")]
    public static partial void NoTrainingSentences(this ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was learned to route could not be kept; the next start learns again")]
    public static partial void LearnedNotKept(this ILogger log, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Training sentence left out: {Fault}")]
    public static partial void SentenceLeftOut(this ILogger log, string fault);
}
