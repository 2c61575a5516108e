using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Replies;
using CitizenAssistant.Bot.Storage;
using CitizenAssistant.Bot.Wording;
using CitizenAssistant.Handoff.Enquiries;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>Puts what a caseworker says into the citizen's conversation, once, even when it is delivered again.</summary>
public sealed class CitizenLine(IDbContextFactory<BotDbContext> database, WriteGate gate, AppendActivities append, ConversationFeed feed, Phrases phrases) : ICitizenLine
{
    public async Task DeliverAsync(CitizenMessage message, CancellationToken ct)
    {
        var key = $"line:{message.Id}";
        await using var db = await database.CreateDbContextAsync(ct);
        IReadOnlyList<AppendActivities.Placed> placed;
        using (await gate.EnterAsync(ct))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            if (await db.Activities.AnyAsync(a => a.ConversationId == message.ConversationId && a.DeliveryKey == key, ct))
            {
                return;
            }

            placed = await append.RunAsync(db, message.ConversationId, [Write(message)], key, evenIfEnded: true, ct) ?? [];
            await transaction.CommitAsync(CancellationToken.None);
        }

        foreach (var activity in placed)
        {
            feed.Publish(message.ConversationId, activity.Activity, activity.Sequence);
        }
    }

    private Activity Write(CitizenMessage message)
    {
        var isReply = message.Kind == CitizenMessageKind.Reply;
        return new Activity
        {
            Type = ActivityTypes.Message,
            From = isReply ? AssistantAccount.Caseworker(message.Sender) : AssistantAccount.Bot,
            Text = isReply ? message.Text : phrases.In(message.Language).Text($"line.{message.Kind}", ("office", message.Sender), ("number", message.Standing.Number)),
            TextFormat = isReply ? "plain" : "markdown",
            Locale = isReply ? "de" : message.Language,
            ChannelData = AssistantAccount.Write(new AssistantData
            {
                TurnId = message.Id.ToString(),
                Route = "human",
                Enquiry = AssistantAccount.Enquiry(message.Standing),
                Author = isReply ? "caseworker" : "assistant",
            }),
        };
    }
}
