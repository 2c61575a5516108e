using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CitizenAssistant.Bot.Tests.BotFramework;

/// <summary>The connector side of a channel on this machine: it keeps what the bot sends, or misbehaves as it is told.</summary>
internal sealed class Channel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Call> _calls = new();
    private int _ids;

    private Channel(WebApplication app) => _app = app;

    public string Url => _app.Urls.First() + "/";

    public IReadOnlyList<Call> Calls => [.. _calls];

    /// <summary>What it answers; null: an id, as it should.</summary>
    public Func<Call, IResult?> Answer { get; set; } = _ => null;

    public static async Task<Channel> StartAsync(string? url = null)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", url ?? "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var channel = new Channel(builder.Build());
        channel._app.Run(channel.TakeAsync);
        await channel._app.StartAsync();
        return channel;
    }

    /// <summary>Waits for what the bot sends.</summary>
    public async Task<IReadOnlyList<Call>> WaitAsync(int calls)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Xunit.TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (_calls.Count < calls)
        {
            await Task.Delay(20, patience.Token);
        }

        return Calls;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var feature = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!;
        var call = new Call(context.Request.Method, feature.RawTarget, context.Request.Headers.Authorization.ToString(), body.Length == 0 ? null : JsonNode.Parse(body));
        var answer = Answer(call);
        if (answer is null)
        {
            _calls.Enqueue(call);
            answer = Results.Json(new { id = $"sent-{Interlocked.Increment(ref _ids)}" });
        }

        await answer.ExecuteAsync(context);
    }
}

/// <param name="Path">As it came, nothing decoded.</param>
internal sealed record Call(string Method, string Path, string Authorization, JsonNode? Activity);
