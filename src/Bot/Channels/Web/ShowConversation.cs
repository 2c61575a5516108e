using System.Text.Json;
using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Conversations;
using CitizenAssistant.Handoff.Enquiries;

namespace CitizenAssistant.Bot.Channels.Web;

/// <summary>What the citizen's page shows of a conversation.</summary>
public sealed class ShowConversation(ReadActivities read, FindStanding find)
{
    /// <param name="after">The sequence the page already shows; 0 for all.</param>
    /// <returns>Null when there is no such conversation.</returns>
    public async Task<Shown?> RunAsync(string conversationId, long after, CancellationToken ct)
    {
        var messages = new List<ShownMessage>();
        var seen = after;
        var hasEnded = false;
        ReadActivities.Page? page;
        while ((page = await read.RunAsync(conversationId, seen, ct)) is { Activities.Count: > 0 })
        {
            seen = page.Watermark;
            messages.AddRange(page.Activities.Select(a => a.Activity).Where(a => a.Type == ActivityTypes.Message).Select(Show));
            hasEnded |= page.Activities.Any(a => a.Activity.Type == ActivityTypes.EndOfConversation);
        }

        return page is null ? null : new Shown(messages, seen, await find.RunAsync(conversationId, ct), hasEnded);
    }

    private static ShownMessage Show(Activity activity)
    {
        var data = activity.ChannelData?["assistant"] is { } assistant && activity.From?.Role == "bot"
            ? assistant.Deserialize(ActivityJson.Web.AssistantData)
            : null;
        return new ShownMessage(
            activity.Id ?? "",
            data switch { null => Author.Citizen, { Author: "caseworker" } => Author.Caseworker, _ => Author.Assistant },
            activity.From?.Name,
            activity.Text ?? "",
            activity.Locale is "en" ? "en" : "de",
            activity.Timestamp ?? default,
            data?.Route,
            data is null ? [] : [.. (activity.SuggestedActions?.Actions ?? []).Select(action => action.Value)]);
    }
}

/// <param name="Seen">The sequence of the last activity.</param>
public sealed record Shown(IReadOnlyList<ShownMessage> Messages, long Seen, EnquiryStanding? Enquiry, bool HasEnded)
{
    public static Shown Nothing { get; } = new([], 0, null, false);
}

public sealed record ShownMessage(string Id, Author Author, string? Sender, string Text, string Language, DateTimeOffset At, string? Route, IReadOnlyList<string> Choices);

public enum Author
{
    Citizen,
    Assistant,
    Caseworker,
}
