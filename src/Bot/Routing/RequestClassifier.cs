using CitizenAssistant.Bot.Privacy;

namespace CitizenAssistant.Bot.Routing;

/// <summary>Recognises what a message asks for. The only door to this folder: what lies behind it can be replaced whole.</summary>
public sealed class RequestClassifier
{
    /// <summary>The classes of a message in its dialogue; information and decision may stand side by side.</summary>
    public Classification Classify(RedactedText message, Dialogue dialogue) =>
        throw new NotSupportedException($"{this}{message}{dialogue}");
}
