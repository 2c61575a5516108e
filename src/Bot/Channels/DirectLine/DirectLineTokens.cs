using System.Security.Claims;
using System.Security.Cryptography;
using CitizenAssistant.Bot.Channels.DirectLine.Bots;
using CitizenAssistant.Bot.Storage;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CitizenAssistant.Bot.Channels.DirectLine;

/// <summary>Signed JWTs that open one conversation each. Clients read the bound user id from the claim <c>user</c>.</summary>
public sealed class DirectLineTokens
{
    private const string Issuer = "citizen-assistant";
    private const string Conversation = "conv";
    private const string User = "user";
    private const string Origins = "origins";

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };
    private readonly DirectLineOptions _options;
    private readonly TimeProvider _time;
    private readonly SigningCredentials _credentials;

    public DirectLineTokens(SigningKey key, IOptions<DirectLineOptions> options, TimeProvider time)
    {
        Bots = new ForeignBots(options);
        _options = options.Value;
        _time = time;
        _credentials = new SigningCredentials(new SymmetricSecurityKey(key.Bytes), SecurityAlgorithms.HmacSha256);
    }

    /// <summary>The bots whose secrets count besides our own.</summary>
    public ForeignBots Bots { get; }

    /// <summary>In seconds.</summary>
    public int ExpiresIn => _options.TokenSeconds;

    public string IssueToken(Pass pass) => Issue(pass, TokenUse.Conversation, _options.TokenSeconds);

    /// <summary>A short-lived key for the stream's URL, because WebSocket clients in browsers cannot send a header.</summary>
    public string IssueStreamKey(Pass pass) => Issue(pass, TokenUse.Stream, _options.StreamUrlSeconds);

    /// <summary>What the token opens, or why it opens nothing.</summary>
    public async Task<TokenCheck> CheckAsync(string token, TokenUse use)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = use.ToString(),
            IssuerSigningKey = _credentials.Key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            LifetimeValidator = (_, expires, _, _) => expires is { } end && _time.GetUtcNow().UtcDateTime < end
                ? true : throw new SecurityTokenExpiredException(),
        });
        if (!result.IsValid)
        {
            return new TokenCheck(null, IsExpired: result.Exception is SecurityTokenExpiredException);
        }

        var claims = result.ClaimsIdentity;
        return new TokenCheck(
            new Pass(claims.FindFirst(Conversation)?.Value ?? "", claims.FindFirst(User)?.Value, [.. claims.FindAll(Origins).Select(claim => claim.Value)]),
            IsExpired: false);
    }

    /// <summary>Whether this is one of the configured secrets; compared in constant time.</summary>
    public bool IsSecret(string candidate) =>
        _options.Secrets.Any(secret => CryptographicOperations.FixedTimeEquals(Hash(secret), Hash(candidate)));

    /// <summary>Cannot be turned back into the conversation.</summary>
    public string SessionOf(Pass pass) =>
        Convert.ToHexString(HMACSHA256.HashData(((SymmetricSecurityKey)_credentials.Key).Key, System.Text.Encoding.UTF8.GetBytes($"session {pass.ConversationId}")), 0, 16);

    private static byte[] Hash(string text) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text));

    private string Issue(Pass pass, TokenUse use, int seconds)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        var claims = new List<Claim> { new(Conversation, pass.ConversationId) };
        if (pass.UserId is not null)
        {
            claims.Add(new Claim(User, pass.UserId));
        }

        claims.AddRange(pass.TrustedOrigins.Select(origin => new Claim(Origins, origin)));
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = use.ToString(),
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddSeconds(seconds),
            Subject = new ClaimsIdentity(claims),
            SigningCredentials = _credentials,
        });
    }
}

/// <summary>What a token opens.</summary>
/// <param name="UserId">Bound into the token: every posted activity gets it as <c>from.id</c>.</param>
/// <param name="TrustedOrigins">Web origins that may use it; empty: any.</param>
public sealed record Pass(string ConversationId, string? UserId, IReadOnlyList<string> TrustedOrigins);

/// <param name="Pass">Null when the token opens nothing.</param>
public sealed record TokenCheck(Pass? Pass, bool IsExpired);

public enum TokenUse
{
    Conversation,
    Stream,
}
