using System.Text.Json;
using System.Text.Json.Nodes;
using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Conversations;
using CitizenAssistant.Bot.Storage;
using CitizenAssistant.Handoff.Enquiries;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Channels.Web;

/// <summary>What the citizen's page shows of a conversation.</summary>
public sealed class ShowConversation(IDbContextFactory<BotDbContext> database, ReadActivities read, FindStanding find, PublicUrl publicUrl)
{
    /// <param name="after">The sequence the page already shows; 0 for all.</param>
    /// <returns>Null when there is no such conversation.</returns>
    public async Task<Shown?> RunAsync(string conversationId, long after, CancellationToken ct)
    {
        var messages = new List<ShownMessage>();
        var seen = after;
        ReadActivities.Page? page;
        while ((page = await read.RunAsync(conversationId, seen, ct)) is { Activities.Count: > 0 })
        {
            seen = page.Watermark;
            messages.AddRange(page.Activities.Select(a => a.Activity).Where(a => a.Type == ActivityTypes.Message).Select(Show));
        }

        return page is null ? null : new Shown(messages, page.Watermark, await find.AllAsync(conversationId, ct), await HasEndedAsync(conversationId, ct));
    }

    private async Task<bool> HasEndedAsync(string conversationId, CancellationToken ct)
    {
        await using var db = await database.CreateDbContextAsync(ct);
        return await db.Conversations.AnyAsync(c => c.Id == conversationId && c.EndedAt != null, ct);
    }

    private ShownMessage Show(Activity activity)
    {
        var data = activity.From?.Role == "bot" ? activity.ChannelData?["assistant"]?.Deserialize(ActivityJson.Web.AssistantData) : null;
        var text = activity.Text ?? "";
        return new ShownMessage(
            activity.ChannelData is JsonObject sent && sent["clientActivityID"] is JsonValue id ? id.ToString() : null,
            data switch { null => Author.Citizen, { Author: "caseworker" } => Author.Caseworker, _ => Author.Assistant },
            activity.From?.Name,
            data is null ? text : text.Replace(publicUrl.Of("/wissen/"), "/wissen/", StringComparison.Ordinal), // links stay on the address the citizen came by
            activity.Locale ?? "de",
            activity.Timestamp ?? default,
            data?.Route,
            data is null ? [] : [.. (activity.SuggestedActions?.Actions ?? []).Select(action => action.Value)]);
    }
}

/// <param name="Seen">The sequence of the last activity.</param>
/// <param name="Enquiries">Those that are open, in order of arrival.</param>
public sealed record Shown(IReadOnlyList<ShownMessage> Messages, long Seen, IReadOnlyList<EnquiryStanding> Enquiries, bool HasEnded)
{
    public static Shown Nothing { get; } = new([], 0, [], false);

    /// <summary>A caseworker has the conversation.</summary>
    public bool IsHeld => Enquiries.Any(enquiry => enquiry.IsHeld);
}

/// <param name="ClientId">The id that the citizen's page gave the message when it sent it.</param>
public sealed record ShownMessage(string? ClientId, Author Author, string? Sender, string Text, string Language, DateTimeOffset At, string? Route, IReadOnlyList<string> Choices);

public enum Author
{
    Citizen,
    Assistant,
    Caseworker,
}
