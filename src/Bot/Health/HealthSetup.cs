using CitizenAssistant.Bot.Storage;
using CitizenAssistant.Knowledge.Search;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CitizenAssistant.Bot.Health;

public static class HealthSetup
{
    private const string Ready = "ready";

    public static IServiceCollection AddHealth(this IServiceCollection services) => services
        .AddHealthChecks()
        .AddCheck<ArticlesAreIndexed>("articles", tags: [Ready])
        .AddCheck<StorageAnswers>("storage", tags: [Ready])
        .Services;

    /// <summary><c>/health/live</c> once the process runs; <c>/health/ready</c> once it can answer, 503 with the reason before.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions
        {
            Predicate = check => check.Tags.Contains(Ready),
            ResponseWriter = (context, report) => context.Response.WriteAsync(string.Join('\n', report.Entries
                .Where(entry => entry.Value.Status != HealthStatus.Healthy)
                .Select(entry => $"{entry.Key}: {entry.Value.Description}")
                .DefaultIfEmpty("Healthy")), context.RequestAborted),
        });
    }

    private sealed class ArticlesAreIndexed(KnowledgeLibrary library) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(library.IsReady ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("the articles are not indexed yet"));
    }

    private sealed class StorageAnswers(IDbContextFactory<BotDbContext> database) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await using var db = await database.CreateDbContextAsync(cancellationToken);
                await db.Conversations.OrderBy(c => c.Id).Select(c => c.Id).FirstOrDefaultAsync(cancellationToken);
                return HealthCheckResult.Healthy();
            }
#pragma warning disable CA1031 // Whatever the database says, the answer is: not ready, and why.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                return HealthCheckResult.Unhealthy($"storage does not answer ({e.GetType().Name})");
            }
        }
    }
}
