using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CitizenAssistant.Bot.Tests.BotFramework;

/// <summary>An issuer of tokens on this machine, with metadata and keys as the Bot Framework publishes them, and a login for bots.</summary>
internal sealed class Issuer : IAsyncDisposable
{
    public const string AppId = "8c1b7e2e-5f0c-4d0e-9a35-2f1f1d6a0001";
    public const string Tenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    public const string ChannelIssuer = "https://api.botframework.com";

    private readonly WebApplication _app;
    private readonly List<(RsaSecurityKey Key, string[]? Endorsements)> _keys = [];

    private Issuer(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    /// <summary>How often the keys were fetched.</summary>
    public int Fetches { get; private set; }

    /// <summary>How often somebody logged in.</summary>
    public int Logins { get; private set; }

    public bool IsDown { get; set; }

    public int LoginSeconds { get; set; } = 3599;

    /// <summary>The settings that make the application trust this issuer.</summary>
    public string[] Settings =>
    [
        $"--BotFramework:AppId={AppId}", "--BotFramework:AppSecret=the-secret",
        $"--BotFramework:ChannelMetadata={Url}/metadata", $"--BotFramework:EmulatorMetadata={Url}/metadata", $"--BotFramework:LoginUrl={Url}/{{tenant}}/token",
    ];

    public static async Task<Issuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var issuer = new Issuer(builder.Build());
        issuer.AddKey("first", ["directline", "msteams", "webchat"]);
        issuer._app.MapGet("/metadata", () => issuer.IsDown
            ? Results.StatusCode(503)
            : Results.Json(new { issuer = ChannelIssuer, jwks_uri = $"{issuer.Url}/keys", id_token_signing_alg_values_supported = new[] { "RS256" } }));
        issuer._app.MapGet("/keys", issuer.Keys);
        issuer._app.MapPost("/{tenant}/token", issuer.Login);
        await issuer._app.StartAsync();
        return issuer;
    }

    public RsaSecurityKey AddKey(string id, string[]? endorsements, int bits = 2048)
    {
        var key = new RsaSecurityKey(RSA.Create(bits)) { KeyId = id };
        _keys.Add((key, endorsements));
        return key;
    }

    public void RemoveKeys() => _keys.Clear();

    public RsaSecurityKey Key(string id) => _keys.Single(k => k.Key.KeyId == id).Key;

    /// <summary>What a channel sends.</summary>
    public string ChannelToken(string serviceUrl, Action<TokenDraft>? change = null)
    {
        var draft = new TokenDraft { Issuer = ChannelIssuer, Audience = AppId, Key = _keys.Count > 0 ? _keys[0].Key : null };
        draft.Claims["serviceurl"] = serviceUrl;
        change?.Invoke(draft);
        return draft.Write();
    }

    /// <summary>What the emulator sends.</summary>
    public string OwnToken(Action<TokenDraft>? change = null)
    {
        var draft = new TokenDraft { Issuer = $"https://sts.windows.net/{Tenant}/", Audience = AppId, Key = _keys[0].Key };
        draft.Claims["ver"] = "1.0";
        draft.Claims["appid"] = AppId;
        change?.Invoke(draft);
        return draft.Write();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Keys()
    {
        Fetches++;
        return Results.Json(new
        {
            keys = _keys.Select(k =>
            {
                var parameters = k.Key.Rsa.ExportParameters(false);
                return new Dictionary<string, object?>
                {
                    ["kty"] = "RSA",
                    ["use"] = "sig",
                    ["kid"] = k.Key.KeyId,
                    ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
                    ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
                    ["endorsements"] = k.Endorsements,
                }.Where(entry => entry.Value is not null).ToDictionary();
            }),
        });
    }

    private IResult Login(string tenant)
    {
        Logins++;
        return Results.Json(new { token_type = "Bearer", expires_in = LoginSeconds, access_token = $"{tenant}-{Logins}" });
    }
}

/// <summary>A token to be signed, right in everything unless it is changed.</summary>
internal sealed class TokenDraft
{
    public string? Issuer { get; set; }

    public string? Audience { get; set; }

    public RsaSecurityKey? Key { get; set; }

    public string Algorithm { get; set; } = SecurityAlgorithms.RsaSha256;

    public Dictionary<string, object> Claims { get; } = [];

    public DateTime? NotBefore { get; set; } = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1);

    public DateTime? Expires { get; set; } = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1);

    public string Write() => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = Audience,
        Claims = Claims,
        NotBefore = NotBefore,
        Expires = Expires,
        SigningCredentials = Key is null ? null : new SigningCredentials(Key, Algorithm),
    });
}
