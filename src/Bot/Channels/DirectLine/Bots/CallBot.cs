using System.Net.Http.Headers;
using System.Text.Json;
using CitizenAssistant.Bot.Channels.Activities;

namespace CitizenAssistant.Bot.Channels.DirectLine.Bots;

/// <summary>Brings an activity to the foreign bot whose conversation it is.</summary>
public sealed class CallBot(IHttpClientFactory clients, ChannelTokens tokens, ILogger<CallBot> log)
{
    public const string Client = "bots";

    /// <summary>The bot hears that somebody came; whether it has something to say to that is its business.</summary>
    public Task<bool> GreetAsync(ForeignBot bot, string conversationId, string? userId, CancellationToken ct) => RunAsync(
        bot,
        conversationId,
        new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            Id = $"{conversationId}|start",
            From = new ChannelAccount { Id = userId ?? bot.Id, Role = userId is null ? "bot" : "user" },
            MembersAdded = userId is null ? [new ChannelAccount { Id = bot.Id }] : [new ChannelAccount { Id = bot.Id }, new ChannelAccount { Id = userId }],
        },
        ct);

    /// <returns>Whether the bot accepted it.</returns>
    public async Task<bool> RunAsync(ForeignBot bot, string conversationId, Activity activity, CancellationToken ct)
    {
        var sent = activity with
        {
            ChannelId = "directline",
            ServiceUrl = tokens.ServiceUrl,
            Conversation = new ConversationAccount { Id = conversationId },
            Recipient = new ChannelAccount { Id = bot.Id, Name = bot.Name, Role = "bot" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Endpoint))
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(sent, ActivityJson.Web.Activity)) { Headers = { ContentType = new("application/json") { CharSet = "utf-8" } } },
        };
        request.Headers.Authorization = bot.AppId is { Length: > 0 } ? new AuthenticationHeaderValue("Bearer", tokens.ForBot(bot)) : null;
        try
        {
            using var answer = await clients.CreateClient(Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            if (!answer.IsSuccessStatusCode)
            {
                log.BotRefused(bot.Name, conversationId, (int)answer.StatusCode);
            }

            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            log.BotUnreachable(bot.Name, conversationId, e.GetType().Name);
            return false;
        }
    }
}
