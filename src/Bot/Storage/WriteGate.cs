namespace CitizenAssistant.Bot.Storage;

/// <summary>
/// Lets one writer at a time into the database. SQLite has one writer anyway; waiting here is fair and costs nothing,
/// waiting inside SQLite is polling.
/// </summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    public async Task<Passage> EnterAsync(CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        return new Passage(_gate);
    }

    public void Dispose() => _gate.Dispose();

    public readonly struct Passage(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
