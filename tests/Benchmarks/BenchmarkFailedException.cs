namespace CitizenAssistant.Benchmarks;

/// <summary>What was measured did not do its work: its figures would mean nothing.</summary>
public sealed class BenchmarkFailedException(string message) : Exception(message);
