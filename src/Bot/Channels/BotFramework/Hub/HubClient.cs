using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Channels.BotFramework.Connector;
using CitizenAssistant.Bot.Channels.Web;
using CitizenAssistant.Bot.Conversations;
using CitizenAssistant.Bot.Replies;
using CitizenAssistant.Handoff.Enquiries;
using Microsoft.Extensions.Options;

namespace CitizenAssistant.Bot.Channels.BotFramework.Hub;

/// <summary>Asks the external hub for a person, with what was said so far, and passes on what the citizen writes to that person.</summary>
public sealed class HubClient(IHttpClientFactory clients, IOptions<HubOptions> options, ReadActivities read, FindStanding find, FindOpenEnquiries open, PublicUrl publicUrl)
{
    public const string Client = "hub";

    /// <summary><c>handoff.initiate</c> for the message at that place.</summary>
    public async Task<ConnectorAnswer> InitiateAsync(string conversationId, Activity message, CancellationToken ct)
    {
        if (await find.RunAsync(conversationId, ct) is not { } standing)
        {
            return Nothing; // withdrawn before the hub heard of it
        }

        var said = await TranscriptAsync(conversationId, ct);
        var reason = said.LastOrDefault(activity => activity.Name == HandoffEvents.InitiateName)?.Value?["reason"]?.ToString() ?? "";
        return await PostAsync(
            HandoffEvents.Initiate(reason, standing) with
            {
                Id = $"{message.Id}|handoff",
                ChannelId = message.ChannelId ?? "directline",
                ServiceUrl = publicUrl.Of("/"),
                Conversation = new ConversationAccount { Id = conversationId },
                Locale = message.Locale,
                ReplyToId = message.Id,
                RelatesTo = JsonSerializer.SerializeToNode(Reference(conversationId, message), ActivityJson.Web.ConversationReference),
                Attachments = new JsonArray(new JsonObject
                {
                    ["contentType"] = "application/json",
                    ["name"] = "Transcript",
                    ["content"] = JsonSerializer.SerializeToNode(new ExpectedSet([.. said.Where(activity => activity.Type == ActivityTypes.Message)]), ActivityJson.Web.ExpectedSet),
                }),
            },
            ct);
    }

    /// <summary>What the citizen writes while the hub's person has the conversation.</summary>
    public async Task<ConnectorAnswer> RelayAsync(string conversationId, Activity message, CancellationToken ct) =>
        (await open.RunAsync(conversationId, ct)).Any(enquiry => enquiry.Holder == HubOptions.Holder)
            ? await PostAsync(message with { ServiceUrl = publicUrl.Of("/"), Conversation = new ConversationAccount { Id = conversationId } }, ct)
            : Nothing;

    private static ConnectorAnswer Nothing => new(204, null, null, null);

    private ConversationReference Reference(string conversationId, Activity message) => ConversationReference.Of(message) with
    {
        ActivityId = message.Id,
        Bot = AssistantAccount.Bot,
        Conversation = new ConversationAccount { Id = conversationId },
        ServiceUrl = publicUrl.Of("/"),
    };

    private async Task<List<Activity>> TranscriptAsync(string conversationId, CancellationToken ct)
    {
        var said = new List<Activity>();
        for (var after = 0L; await read.RunAsync(conversationId, after, ct) is { Activities.Count: > 0 } page; after = page.Watermark)
        {
            said.AddRange(page.Activities.Select(placed => placed.Activity));
        }

        return said;
    }

    private async Task<ConnectorAnswer> PostAsync(Activity activity, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Value.Url!))
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", options.Value.Key) },
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Web.Activity)) { Headers = { ContentType = new("application/json") { CharSet = "utf-8" } } },
        };
        try
        {
            using var response = await clients.CreateClient(Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            return new ConnectorAnswer((int)response.StatusCode, null, RetryAfter.Of(response), null);
        }
        catch (HttpRequestException e)
        {
            return ConnectorAnswer.Unreachable(e.HttpRequestError.ToString());
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return ConnectorAnswer.Unreachable("no answer in time");
        }
    }
}
