using CitizenAssistant.Handoff.Enquiries;
using CitizenAssistant.Handoff.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CitizenAssistant.Handoff;

public static class HandoffSetup
{
    /// <summary>Registers the queue and what caseworkers do with it; <paramref name="database"/> chooses provider and file.</summary>
    /// <remarks>The host registers <see cref="ICitizenLine"/>, and keeps the key ring of Data Protection beside the database.</remarks>
    public static IServiceCollection AddHandoff(this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> database)
    {
        services.AddDataProtection();
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddPooledDbContextFactory<HandoffDbContext>((provider, options) =>
            {
                database(provider, options);
                KeepOwnHistory(options);
            })
            .AddSingleton<WordSeal>()
            .AddSingleton<EnquiryChanges>()
            .AddSingleton<OutboxBell>()
            .AddSingleton<MoveEnquiry>()
            .AddSingleton<OpenEnquiry>()
            .AddSingleton<AddToEnquiry>()
            .AddSingleton<WithdrawEnquiry>()
            .AddSingleton<FindStanding>()
            .AddSingleton<FindOpenEnquiries>()
            .AddSingleton<ClaimEnquiry>()
            .AddSingleton<ReplyToCitizen>()
            .AddSingleton<GiveBackEnquiry>()
            .AddSingleton<ReleaseEnquiry>()
            .AddSingleton<CloseEnquiry>()
            .AddSingleton<DeleteWords>()
            .AddSingleton<ListEnquiries>()
            .AddSingleton<ReadEnquiry>()
            .AddSingleton<DeliverMessages>()
            .AddHostedService<OutboxWorker>();
    }

    /// <summary>Brings the tables up to date; to be called before the application runs.</summary>
    public static async Task MigrateHandoffAsync(this IServiceProvider services, CancellationToken ct)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<HandoffDbContext>>().CreateDbContextAsync(ct);

        // A kill in the middle of a migration leaves EF's lock behind, so it is taken only when there is something to do.
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any()) { await db.Database.MigrateAsync(ct); }
    }

    private static void KeepOwnHistory(DbContextOptionsBuilder options) =>
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(
            RelationalOptionsExtension.Extract(options.Options).WithMigrationsHistoryTableName(HandoffDbContext.HistoryTable));
}
