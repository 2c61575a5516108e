using System.Net;
using CitizenAssistant.Bot.Channels.BotFramework;
using CitizenAssistant.Bot.Channels.BotFramework.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace CitizenAssistant.Bot.Channels.DirectLine.Bots;

/// <summary>Whether a call to our connector comes from the bot whose conversation it is about.</summary>
public sealed class IdentifyBot(ForeignBots bots, ChannelTokens tokens, CheckToken check, IOptions<BotFrameworkOptions> options)
{
    private readonly IReadOnlySet<string> _tenants = Issuers.Of(options.Value.Tenants);

    /// <returns>The bot of that conversation, or the error to answer with.</returns>
    public async Task<(ForeignBot? Bot, IResult? Refusal)> RunAsync(string conversationId, HttpRequest request, CancellationToken ct)
    {
        if (bots.Of(conversationId) is not { } bot)
        {
            return (null, await IsAnyAsync(request, ct) ? DirectLineError.UnknownConversation() : Unauthorized());
        }

        return await IsAsync(bot, request, ct) ? (bot, null) : (null, Unauthorized());
    }

    /// <summary>The bot that calls, where no conversation says so.</summary>
    public async Task<ForeignBot?> FindAsync(HttpRequest request, string? accountId, CancellationToken ct)
    {
        foreach (var bot in bots.All.OrderBy(bot => bot.Id == accountId ? 0 : 1))
        {
            if (await IsAsync(bot, request, ct))
            {
                return bot;
            }
        }

        return null;
    }

    private static IResult Unauthorized() => DirectLineError.Unauthorized("The token is missing or is not that of the conversation's bot.");

    private async Task<bool> IsAnyAsync(HttpRequest request, CancellationToken ct) => await FindAsync(request, null, ct) is not null;

    private async Task<bool> IsAsync(ForeignBot bot, HttpRequest request, CancellationToken ct)
    {
        var header = request.Headers.Authorization.ToString();
        if (bot.AppId is not { Length: > 0 })
        {
            // A bot without an app is on this machine, and so is whoever speaks for it.
            return header.Length == 0 && request.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
        }

        return header.Split(' ') is ["Bearer", { Length: > 0 } text]
            && check.Read(text) is { } token
            && AppOf(token) == bot.AppId
            && (token.Issuer == tokens.Issuer
                ? await check.RunAsync(token, tokens.Key, tokens.Issuer, [Issuers.Connector])
                : _tenants.Contains(token.Issuer) && await check.RunAsync(token, options.Value.EmulatorMetadata, token.Issuer, [Issuers.Connector], ct) is not null);
    }

    private static string? AppOf(JsonWebToken token) =>
        token.TryGetClaim("appid", out var app) || token.TryGetClaim("azp", out app) ? app.Value : null;
}
