namespace CitizenAssistant.Evaluation;

/// <summary>A file to measure on is not what the command needs; the message says which line and why.</summary>
public sealed class BadFileException(string message) : Exception(message);
