using System.Threading.Channels;

namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>Rung after each commit, so that a message does not wait for the next round.</summary>
public sealed class OutboxBell
{
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _rings.Writer.TryWrite(true);

    /// <summary>Returns when rung, also before the call, or when <paramref name="longest"/> has passed.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider time, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, ct);
        try
        {
            await _rings.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Nobody rang in time: look anyway.
        }
    }
}
