using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>Empties the outbox at start, whenever the bell rings, and every few seconds for what could not be delivered.</summary>
internal sealed class OutboxWorker(DeliverMessages deliver, OutboxBell bell, TimeProvider time, ILogger<OutboxWorker> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await deliver.RunAsync(stoppingToken);
            }
#pragma warning disable CA1031 // A database that is away for a moment must not end the deliveries for good.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.OutboxUnreadable(e);
            }

            await bell.WaitAsync(Round, time, stoppingToken);
        }
    }
}
