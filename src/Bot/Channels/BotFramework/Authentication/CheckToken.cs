using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CitizenAssistant.Bot.Channels.BotFramework.Authentication;

/// <summary>Whether a token holds: signed by a key of its issuer, by an algorithm of RSA, meant for one of the audiences, in time.</summary>
public sealed class CheckToken(KeySets keys, TimeProvider time)
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>The token as it stands, nothing about it trusted; null when it is none.</summary>
    public JsonWebToken? Read(string token)
    {
        try
        {
            return _handler.CanReadToken(token) ? _handler.ReadJsonWebToken(token) : null;
        }
#pragma warning disable CA1031 // What is no token throws in many ways and means one thing.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    /// <returns>The key that signed it, or null when it does not hold.</returns>
    public async Task<TrustedKey?> RunAsync(JsonWebToken token, string metadataUrl, string issuer, IEnumerable<string> audiences, CancellationToken ct)
    {
        return Algorithms.Contains(token.Alg, StringComparer.Ordinal)
            && !string.IsNullOrEmpty(token.Kid)
            && await keys.Of(metadataUrl).FindAsync(token.Kid, ct) is { } trusted
            && await RunAsync(token, trusted, issuer, audiences) ? trusted : null;
    }

    /// <summary>The same for a key that is known.</summary>
    public async Task<bool> RunAsync(JsonWebToken token, TrustedKey trusted, string issuer, IEnumerable<string> audiences)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = issuer,
            ValidAudiences = audiences,
            IssuerSigningKey = trusted.Key,
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            TryAllIssuerSigningKeys = false,
            LifetimeValidator = (from, until, _, _) => IsInTime(from, until),
        });
        return result.IsValid;
    }

    private bool IsInTime(DateTime? from, DateTime? until)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return until is { } end && now - ClockSkew < end && (from is not { } begin || begin <= now + ClockSkew);
    }
}
