using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CitizenAssistant.Bot.Tests.BotFramework;

/// <summary>The application, an issuer it trusts and a channel that speaks to it.</summary>
internal sealed class Connected(Application app, Issuer issuer, Channel channel) : IAsyncDisposable
{
    private int _ids;

    public Application App { get; private set; } = app;

    public Issuer Issuer => issuer;

    public Channel Channel => channel;

    public static async Task<Connected> StartAsync(Action<IServiceCollection>? change = null, params string[] settings)
    {
        var issuer = await Issuer.StartAsync();
        var channel = await Channel.StartAsync();
        var app = await Application.StartAsync(change, [.. issuer.Settings, $"--BotFramework:InternalServices:0={channel.Url}", .. settings]);
        return new Connected(app, issuer, channel);
    }

    public JsonObject Message(string text, string conversation = "c|1/x") => Activity("message", conversation, ("text", text));

    public JsonObject Activity(string type, string conversation = "c|1/x", params (string Name, JsonNode? Value)[] further)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"a/{Interlocked.Increment(ref _ids)}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = channel.Url,
            ["from"] = new JsonObject { ["id"] = "29:citizen", ["name"] = "Citizen" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Bot" },
            ["conversation"] = new JsonObject { ["id"] = conversation, ["tenantId"] = "t1" },
        };
        foreach (var (name, value) in further)
        {
            activity[name] = value;
        }

        return activity;
    }

    /// <param name="token">Null: the channel's own; empty: none.</param>
    public async Task<HttpResponseMessage> PostAsync(JsonNode activity, string? token = null) => await PostAsync(JsonContent.Create(activity), token);

    public Task<HttpResponseMessage> PostAsync(HttpContent content, string? token = null) => App.SendAsync(
        HttpMethod.Post, "/api/messages", token is "" ? null : token ?? issuer.ChannelToken(channel.Url), content);

    public async Task RestartAsync() => App = await App.RestartAsync();

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await issuer.DisposeAsync();
        await channel.DisposeAsync();
    }
}

internal static class Responses
{
    public static async Task<string?> CodeAsync(this HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))?["error"]?["code"]?.GetValue<string>();
}
