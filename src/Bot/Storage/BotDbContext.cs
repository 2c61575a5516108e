using System.Text.Json;
using System.Text.Json.Serialization;
using CitizenAssistant.Bot.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CitizenAssistant.Bot.Storage;

/// <summary>Conversations, activities and turns.</summary>
public sealed class BotDbContext(DbContextOptions<BotDbContext> options) : DbContext(options)
{
    private static readonly JsonSerializerOptions StateJson = new() { Converters = { new JsonStringEnumConverter() } };

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<StoredActivity> Activities => Set<StoredActivity>();

    public DbSet<StoredTurn> Turns => Set<StoredTurn>();

    /// <summary>The state of a conversation as the database keeps it.</summary>
    public static string Write(DialogueState state) => JsonSerializer.Serialize(state, StateJson);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>(); // SQLite cannot compare offsets
        configurationBuilder.Properties<TurnStatus>().HaveConversion<string>().HaveMaxLength(16);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Conversation>(conversation =>
        {
            conversation.Property(c => c.Id).HasMaxLength(40);
            conversation.Property(c => c.UserId).HasMaxLength(100);
            conversation.Property(c => c.State).HasConversion(
                state => Write(state),
                json => JsonSerializer.Deserialize<DialogueState>(json, StateJson) ?? DialogueState.Start);
            conversation.HasIndex(c => c.LastSaidAt);
        });
        modelBuilder.Entity<StoredActivity>(activity =>
        {
            activity.ToTable("Activities");
            activity.HasKey(a => new { a.ConversationId, a.Sequence });
            activity.Property(a => a.ConversationId).HasMaxLength(40);
            activity.Property(a => a.DeliveryKey).HasMaxLength(100);
            activity.HasIndex(a => new { a.ConversationId, a.DeliveryKey }).IsUnique().HasFilter("\"DeliveryKey\" IS NOT NULL");
            activity.HasOne<Conversation>().WithMany().HasForeignKey(a => a.ConversationId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<StoredTurn>(turn =>
        {
            turn.ToTable("Turns");
            turn.Property(t => t.ConversationId).HasMaxLength(40);
            turn.Property(t => t.Route).HasMaxLength(16);
            turn.Property(t => t.Reason).HasMaxLength(16);
            turn.Property(t => t.Topic).HasMaxLength(100);
            turn.HasIndex(t => new { t.ConversationId, t.Sequence }).IsUnique();
            turn.HasIndex(t => t.ConversationId, "PendingTurns").HasFilter("\"Status\" = 'Pending'");
            turn.HasOne<Conversation>().WithMany().HasForeignKey(t => t.ConversationId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
