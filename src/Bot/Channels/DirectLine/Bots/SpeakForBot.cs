using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Conversations;
using CitizenAssistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Channels.DirectLine.Bots;

/// <summary>Puts what a foreign bot says into its conversation. What only the channel sets is set here.</summary>
public sealed class SpeakForBot(IDbContextFactory<BotDbContext> database, WriteGate gate, AppendActivities append, ConversationFeed feed, EndConversation end, TimeProvider time)
{
    public static Activity Sign(ForeignBot bot, Activity said) => said with
    {
        ChannelId = "directline",
        ServiceUrl = null,
        From = new ChannelAccount { Id = said.From?.Id is { Length: > 0 } id ? id : bot.Id, Name = said.From?.Name ?? bot.Name, Role = "bot" },
    };

    /// <summary>A bot changes what it said itself, nothing else.</summary>
    public static bool IsTheBots(Activity said) => said.From?.Role == "bot";

    /// <returns>The id it has now; null when the conversation does not exist or is over.</returns>
    public async Task<string?> RunAsync(ForeignBot bot, string conversationId, Activity said, CancellationToken ct)
    {
        var signed = Sign(bot, said);
        await using var db = await database.CreateDbContextAsync(ct);
        if (signed.Type == ActivityTypes.Typing)
        {
            return await TypeAsync(db, conversationId, signed, ct);
        }

        IReadOnlyList<AppendActivities.Placed>? placed;
        using (await gate.EnterAsync(ct))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            placed = await append.RunAsync(db, conversationId, [signed], deliveryKey: null, evenIfEnded: false, ct);
            await transaction.CommitAsync(CancellationToken.None);
        }

        if (placed is null)
        {
            return null;
        }

        feed.Publish(conversationId, placed[0].Activity, placed[0].Sequence);
        if (signed.Type == ActivityTypes.EndOfConversation)
        {
            await end.RunAsync(conversationId, ct);
        }

        return placed[0].Activity.Id;
    }

    // Also what it writes while it writes (livestreaming): shown, never stored. The id is what later parts refer to.
    private async Task<string?> TypeAsync(BotDbContext db, string conversationId, Activity typing, CancellationToken ct)
    {
        if (!await db.Conversations.AnyAsync(c => c.Id == conversationId && c.EndedAt == null, ct))
        {
            return null;
        }

        var id = $"{conversationId}|t{Guid.NewGuid():N}";
        feed.Publish(conversationId, typing with { Id = id, Timestamp = time.GetUtcNow(), Conversation = new ConversationAccount { Id = conversationId } }, sequence: null);
        return id;
    }
}
