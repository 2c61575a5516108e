using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Staff.Storage;

/// <summary>Accounts and roles of the staff.</summary>
public sealed class StaffDbContext(DbContextOptions<StaffDbContext> options) : IdentityDbContext<StaffMember>(options)
{
    /// <summary>Several contexts share one database; each keeps its own history.</summary>
    public const string HistoryTable = "__StaffMigrations";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var type in builder.Model.GetEntityTypes())
        {
            type.SetTableName(type.GetTableName()?.Replace("AspNet", "Staff", StringComparison.Ordinal));
        }
    }
}
