using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CitizenAssistant.Bot.Storage;

/// <summary>Lets SQLite itself wait while another connection writes; without it the provider polls every 150 ms.</summary>
internal sealed class WaitForWriters : DbConnectionInterceptor
{
    public static WaitForWriters Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SetTimeout(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        SetTimeout(connection);
        return Task.CompletedTask;
    }

    private static void SetTimeout(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 10000";
        command.ExecuteNonQuery();
    }
}
