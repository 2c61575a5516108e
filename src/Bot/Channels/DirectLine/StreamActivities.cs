using System.Net.WebSockets;
using System.Text.Json;
using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Conversations;
using Microsoft.Extensions.Options;

namespace CitizenAssistant.Bot.Channels.DirectLine;

/// <summary>Sends a conversation over a WebSocket: first what was missed, then what comes, nothing twice.</summary>
public sealed class StreamActivities(ReadActivities read, ConversationFeed feed, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private static readonly TimeSpan GoodbyeTime = TimeSpan.FromSeconds(2);

    private readonly TimeSpan _keepAlive = TimeSpan.FromSeconds(options.Value.KeepAliveSeconds);

    /// <param name="after">The sequence the client already has.</param>
    public async Task RunAsync(WebSocket socket, string conversationId, long after, CancellationToken ct)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var subscription = feed.Listen(conversationId); // before reading, so that nothing falls between
        var listening = IgnoreIncomingAsync(socket, over);
        try
        {
            await SendAsync(socket, conversationId, subscription, after, over.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // the client left or the server stops; what was not sent is replayed at the next connection
        }

        await CloseAsync(socket);
        over.CancelAfter(GoodbyeTime); // for the client's own goodbye; without it the connection would be reset under what was just sent
        await listening;
    }

    private async Task SendAsync(WebSocket socket, string conversationId, ConversationFeed.Subscription subscription, long sent, CancellationToken ct)
    {
        (sent, var ended) = await CatchUpAsync(socket, conversationId, sent, ct);
        while (!ended)
        {
            if (await NextAsync(subscription, ct) is not { } heard)
            {
                await socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, ct);
            }
            else if (heard.Sequence is null)
            {
                await SendAsync(socket, [heard.Activity], watermark: null, ct);
            }
            else if (heard.Sequence == sent + 1)
            {
                sent++;
                await SendAsync(socket, [heard.Activity], sent, ct);
                ended = heard.Activity.Type == ActivityTypes.EndOfConversation;
            }
            else if (heard.Sequence > sent)
            {
                (sent, ended) = await CatchUpAsync(socket, conversationId, sent, ct);
            }
        }
    }

    /// <returns>Null when it was quiet so long that a keep-alive is due.</returns>
    private async Task<ConversationFeed.Heard?> NextAsync(ConversationFeed.Subscription subscription, CancellationToken ct)
    {
        if (subscription.Reader.TryRead(out var heard))
        {
            return heard;
        }

        using var quiet = new CancellationTokenSource(_keepAlive, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(quiet.Token, ct);
        try
        {
            return await subscription.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<(long Sent, bool Ended)> CatchUpAsync(WebSocket socket, string conversationId, long sent, CancellationToken ct)
    {
        var ended = false;
        while (await read.RunAsync(conversationId, sent, ct) is { Activities: { Count: > 0 } missed } page)
        {
            sent = page.Watermark;
            await SendAsync(socket, [.. missed.Select(m => m.Activity)], sent, ct);
            ended = missed[^1].Activity.Type == ActivityTypes.EndOfConversation;
        }

        return (sent, ended);
    }

    private static async Task SendAsync(WebSocket socket, IReadOnlyList<Activity> activities, long? watermark, CancellationToken ct) =>
        await socket.SendAsync(
            JsonSerializer.SerializeToUtf8Bytes(new ActivitySet(activities, watermark is { } w ? Watermarks.Write(w) : null), ActivityJson.Web.ActivitySet),
            WebSocketMessageType.Text,
            endOfMessage: true,
            ct);

    // Clients send empty frames to keep the connection; nothing they send here means anything.
    private static async Task IgnoreIncomingAsync(WebSocket socket, CancellationTokenSource over)
    {
        var buffer = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), over.Token)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // gone without saying goodbye
        }

        await over.CancelAsync();
    }

    private static async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        using var patience = new CancellationTokenSource(GoodbyeTime);
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // gone meanwhile
        }
    }
}
