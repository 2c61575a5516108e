namespace CitizenAssistant.Benchmarks.Server;

/// <summary>A folder of its own for the data of one measurement.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("citizen-assistant-benchmark-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
