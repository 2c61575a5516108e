using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Storage;

public static class StorageSetup
{
    public const string HistoryTable = "__BotMigrations";

    /// <summary>Registers the database of conversations and the keys that encrypt what is said, all in the data folder.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, DataFolder folder)
    {
        services.AddDataProtection()
            .SetApplicationName("citizen-assistant")
            .PersistKeysToFileSystem(Directory.CreateDirectory(folder.File("keys")));
        return services
            .AddSingleton(folder)
            .AddSingleton<SigningKey>()
            .AddSingleton<WordsProtector>()
            .AddSingleton<WriteGate>()
            .AddPooledDbContextFactory<BotDbContext>((provider, options) => UseDatabase(provider, options)
                .UseSqlite(sqlite => sqlite.MigrationsHistoryTable(HistoryTable)));
    }

    /// <summary>Chooses provider and file; every context of the application is configured here.</summary>
    public static DbContextOptionsBuilder UseDatabase(IServiceProvider provider, DbContextOptionsBuilder options) => options
        .UseSqlite(new SqliteConnectionStringBuilder
        {
            DataSource = provider.GetRequiredService<DataFolder>().File("assistant.db"),
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString())
        .AddInterceptors(WaitForWriters.Instance);

    /// <summary>Brings the tables up to date; to be called before the application runs and before the other contexts migrate.</summary>
    public static async Task MigrateBotAsync(this IServiceProvider services, CancellationToken ct)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(ct);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'", ct);

        // What a process left behind that was killed while it migrated; nobody else has the data folder (DataFolderLock).
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            await db.Database.MigrateAsync(ct);
        }
    }
}
