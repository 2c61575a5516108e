using System.Security.Cryptography;
using System.Text;
using CitizenAssistant.Bot.Conversations;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace CitizenAssistant.Bot.Channels.BotFramework.Authentication;

/// <summary>Says from the header of a request who sends an activity: a channel, our own app, another bot, or nobody we trust.</summary>
public sealed class IdentifySender(IOptions<BotFrameworkOptions> options, IOptions<HubOptions> hub, CheckToken check)
{
    private const string Version = "ver";
    private const string ServiceUrl = "serviceurl";

    private readonly BotFrameworkOptions _options = options.Value;
    private readonly IReadOnlySet<string> _tenants = Issuers.Of(options.Value.Tenants);

    /// <returns>Null when the request is to be refused.</returns>
    public async Task<Sender?> RunAsync(string? authorization, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(authorization))
        {
            return _options is { HasAppId: false, Development: true } ? new UnknownSender() : null;
        }

        if (hub.Value is { IsOn: true, Key: { } key } && AreEqual(authorization, "Bearer " + key))
        {
            return new HubSender();
        }

        if (!_options.HasAppId || authorization.Split(' ') is not ["Bearer", { Length: > 0 } text] || check.Read(text) is not { } token)
        {
            return null;
        }

        if (Claim(token, Version) is { } version && OtherBot(token, version) is { } caller)
        {
            return await AsSkillAsync(token, caller, ct);
        }

        return _tenants.Contains(token.Issuer) ? await AsOwnAppAsync(token, ct) : await AsChannelAsync(token, ct);
    }

    private static bool AreEqual(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    // A bot names itself as the app and another one as the audience.
    private static string? OtherBot(JsonWebToken token, string version) =>
        token.Audiences.FirstOrDefault() is { Length: > 0 } audience && audience != Issuers.Connector && AppOf(token, version) is { } app && app != audience ? app : null;

    private static string? AppOf(JsonWebToken token, string version) => version switch
    {
        "" or "1.0" => Claim(token, "appid"),
        "2.0" => Claim(token, "azp"),
        _ => null,
    };

    // A claim with several values says nothing definite.
    private static string? Claim(JsonWebToken token, string name) => token.Claims.Where(claim => claim.Type == name).Take(2).ToArray() is [var only] ? only.Value : null;

    private async Task<Sender?> AsSkillAsync(JsonWebToken token, string caller, CancellationToken ct) =>
        _options.AllowedCallers.Contains(caller, StringComparer.OrdinalIgnoreCase)
        && _tenants.Contains(token.Issuer)
        && await check.RunAsync(token, _options.EmulatorMetadata, token.Issuer, [_options.AppId!], ct) is not null ? new SkillSender(caller) : null;

    // The audience is us, or, for what our own app asks as a bot, the connector.
    private async Task<Sender?> AsOwnAppAsync(JsonWebToken token, CancellationToken ct) =>
        _options.Emulator
        && Claim(token, Version) is { } version
        && string.Equals(AppOf(token, version), _options.AppId, StringComparison.OrdinalIgnoreCase)
        && await check.RunAsync(token, _options.EmulatorMetadata, token.Issuer, [_options.AppId!, Issuers.Connector], ct) is not null ? new OwnSender() : null;

    private async Task<Sender?> AsChannelAsync(JsonWebToken token, CancellationToken ct) =>
        Claim(token, ServiceUrl) is { Length: > 0 } serviceUrl
        && await check.RunAsync(token, _options.ChannelMetadata, _options.ChannelIssuer, [_options.AppId!], ct) is { Endorsements: { Count: > 0 } endorsements }
        && _options.RequiredEndorsements.All(required => endorsements.Contains(required, StringComparer.Ordinal))
            ? new ChannelSender(_options.ChannelIssuer, serviceUrl, endorsements)
            : null;
}
