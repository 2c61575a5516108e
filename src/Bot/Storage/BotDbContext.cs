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

    public DbSet<ChannelReference> ChannelReferences => Set<ChannelReference>();

    public DbSet<Dispatch> Dispatches => Set<Dispatch>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    /// <summary>The state of a conversation as the database keeps it.</summary>
    public static string Write(DialogueState state) => JsonSerializer.Serialize(state, StateJson);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>(); // SQLite cannot compare offsets
        configurationBuilder.Properties<TurnStatus>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<DispatchKind>().HaveConversion<string>().HaveMaxLength(16);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Conversation>(conversation =>
        {
            conversation.Property(c => c.Id).HasMaxLength(40);
            conversation.Property(c => c.UserId).HasMaxLength(100);
            conversation.Property(c => c.Channel).HasMaxLength(50);
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
            activity.Property(a => a.ExternalId).HasMaxLength(1000);
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
            turn.Property(t => t.Reaction).HasMaxLength(16);
            turn.HasIndex(t => new { t.ConversationId, t.Sequence }).IsUnique();
            turn.HasIndex(t => t.ConversationId, "PendingTurns").HasFilter("\"Status\" = 'Pending'");
            turn.HasOne<Conversation>().WithMany().HasForeignKey(t => t.ConversationId).OnDelete(DeleteBehavior.Cascade);
        });
        OnChannelsCreating(modelBuilder);
    }

    private static void OnChannelsCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ChannelReference>(reference =>
        {
            reference.HasKey(r => r.ConversationId);
            reference.Property(r => r.ConversationId).HasMaxLength(40);
            reference.Property(r => r.Key).HasMaxLength(64);
            reference.HasIndex(r => r.Key).IsUnique().HasFilter("\"IsCurrent\"");
            reference.HasOne<Conversation>().WithMany().HasForeignKey(r => r.ConversationId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<Dispatch>(dispatch =>
        {
            dispatch.ToTable("Dispatches");
            dispatch.Property(d => d.ConversationId).HasMaxLength(40);
            dispatch.Property(d => d.ExternalId).HasMaxLength(1000);
            dispatch.HasIndex(d => new { d.ConversationId, d.Id });
            dispatch.HasIndex(d => d.NextTryAt);
            dispatch.HasOne<Conversation>().WithMany().HasForeignKey(d => d.ConversationId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<StoredFile>(file =>
        {
            file.ToTable("Files");
            file.Property(f => f.Id).HasMaxLength(40);
            file.Property(f => f.ConversationId).HasMaxLength(40);
            file.Property(f => f.ContentType).HasMaxLength(100);
            file.HasOne<Conversation>().WithMany().HasForeignKey(f => f.ConversationId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
