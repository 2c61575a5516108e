namespace CitizenAssistant.Knowledge.Import.Html;

/// <summary>One text that cannot become Markdown; what it belongs to is left out, the rest is taken.</summary>
internal sealed class UnreadableTextException(string message) : Exception(message);
