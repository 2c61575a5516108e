using System.Text.Json;
using CitizenAssistant.Handoff.Enquiries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenAssistant.Handoff.Storage;

/// <summary>Enquiries, what was said in them, and the messages on their way to citizens.</summary>
public sealed class HandoffDbContext(DbContextOptions<HandoffDbContext> options) : DbContext(options)
{
    /// <summary>Several contexts share one database; each keeps its own history.</summary>
    public const string HistoryTable = "__HandoffMigrations";

    public DbSet<Enquiry> Enquiries => Set<Enquiry>();

    public DbSet<OutgoingMessage> Outbox => Set<OutgoingMessage>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(20);
        configurationBuilder.Properties<SealedText>().HaveConversion<SealedTextConverter>();

        // SQLite cannot compare DateTimeOffset; PostgreSQL can, but takes UTC only.
        if (Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) is true)
        {
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        }
        else
        {
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Enquiry>(Map);
        modelBuilder.Entity<EnquiryEntry>(Map);
        modelBuilder.Entity<OutgoingMessage>(Map);
    }

    private static void Map(EntityTypeBuilder<Enquiry> enquiry)
    {
        enquiry.ToTable("Enquiries").Ignore(e => e.Number).Ignore(e => e.IsHeld).Ignore(e => e.IsOpen);
        enquiry.Property(e => e.Id).ValueGeneratedNever();
        enquiry.Property(e => e.Version).IsConcurrencyToken();
        enquiry.HasIndex(e => new { e.Year, e.Sequence }).IsUnique();
        enquiry.HasIndex(e => new { e.ConversationId, e.Department }, "IX_Enquiries_OneOpenPerDepartment").IsUnique()
            .HasFilter("\"State\" <> 'Closed' AND \"State\" <> 'Withdrawn'");
        enquiry.HasIndex(e => e.ConversationId, "IX_Enquiries_OneHeldPerConversation").IsUnique()
            .HasFilter("\"Holder\" IS NOT NULL");
        enquiry.HasIndex(e => e.ConversationId, "IX_Enquiries_ConversationId");
        enquiry.HasIndex(e => new { e.State, e.Department, e.WaitingSince });
        AsJson(enquiry.Property(e => e.Given));
        enquiry.HasMany(e => e.Entries).WithOne().HasForeignKey(e => e.EnquiryId);
        enquiry.HasMany(e => e.Messages).WithOne().HasForeignKey(m => m.EnquiryId);
    }

    private static void Map(EntityTypeBuilder<EnquiryEntry> entry)
    {
        entry.ToTable("EnquiryEntries").HasKey(e => e.Key);
        entry.Property(e => e.Key).ValueGeneratedNever();
        entry.HasIndex(e => new { e.EnquiryId, e.Ordinal }).IsUnique();
        AsJson(entry.Property(e => e.Given));
    }

    private static void Map(EntityTypeBuilder<OutgoingMessage> message)
    {
        message.ToTable("EnquiryOutbox").HasKey(m => m.Place);
        message.HasIndex(m => m.Id).IsUnique();
        message.HasIndex(m => new { m.ConversationId, m.Place }, "IX_EnquiryOutbox_Undelivered").HasFilter("\"DeliveredAt\" IS NULL");
    }

    private static void AsJson(PropertyBuilder<IReadOnlyList<GivenInformation>> given) => given.HasConversion(
        list => JsonSerializer.Serialize(list, JsonSerializerOptions.Web),
        json => JsonSerializer.Deserialize<List<GivenInformation>>(json, JsonSerializerOptions.Web) ?? new(),
        new ValueComparer<IReadOnlyList<GivenInformation>>(
            (left, right) => left!.SequenceEqual(right!), list => list.Count, list => list.ToList()));
}
