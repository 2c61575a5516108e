namespace CitizenAssistant.Knowledge.Import;

/// <summary>A source that cannot be read to its end: nothing of it is taken. The message is the one German line that people see.</summary>
internal sealed class UnreadableSourceException(string message) : Exception(message);
