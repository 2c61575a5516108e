using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace CitizenAssistant.Bot.Channels.BotFramework.Authentication;

/// <summary>
/// The keys an issuer signs with, as its metadata names them. Kept for a day; an unknown key makes us look again, but not more
/// often than every few minutes; when looking fails the old ones hold.
/// </summary>
public sealed class KeySet(string metadataUrl, IHttpClientFactory clients, TimeProvider time, ILogger log) : IDisposable
{
    public const string Client = "keys";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan PauseBetweenFetches = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PauseWithoutKeys = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private volatile Fetched _keys = new(new Dictionary<string, TrustedKey>(), null);
    private DateTimeOffset? _triedAt;

    public async Task<TrustedKey?> FindAsync(string keyId, CancellationToken ct)
    {
        var known = _keys.ByKeyId.GetValueOrDefault(keyId);
        if (!IsDue(keyId))
        {
            return known;
        }

        // Who has a key does not wait for another look at it.
        if (await _oneAtATime.WaitAsync(known is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, ct))
        {
            try
            {
                if (IsDue(keyId))
                {
                    await FetchAsync(ct);
                }
            }
            finally
            {
                _oneAtATime.Release();
            }
        }

        return _keys.ByKeyId.GetValueOrDefault(keyId);
    }

    public void Dispose() => _oneAtATime.Dispose();

    private bool IsDue(string keyId)
    {
        var keys = _keys;
        var sinceTry = _triedAt is { } tried ? time.GetUtcNow() - tried : TimeSpan.MaxValue;
        return keys.At is null
            ? sinceTry >= PauseWithoutKeys
            : sinceTry >= PauseBetweenFetches && (!keys.ByKeyId.ContainsKey(keyId) || time.GetUtcNow() - keys.At >= Lifetime);
    }

    private async Task FetchAsync(CancellationToken ct)
    {
        try
        {
            var client = clients.CreateClient(Client);
            using var metadata = await GetAsync(client, metadataUrl, ct);
            using var keys = await GetAsync(client, metadata.RootElement.GetProperty("jwks_uri").GetString()!, ct);
            var read = TrustedKey.ReadAll(keys.RootElement);
            if (read.Count > 0)
            {
                _keys = new Fetched(read, time.GetUtcNow());
            }
            else
            {
                log.NoKeys(metadataUrl);
            }
        }
#pragma warning disable CA1031 // Whatever the issuer answers, a token is only refused; the old keys hold.
        catch (Exception e) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.KeysUnreadable(e, metadataUrl);
        }

        _triedAt = time.GetUtcNow(); // afterwards: who comes meanwhile waits with us
    }

    private static async Task<JsonDocument> GetAsync(HttpClient client, string url, CancellationToken ct) => JsonDocument.Parse(await client.GetByteArrayAsync(new Uri(url), ct));

    private sealed record Fetched(IReadOnlyDictionary<string, TrustedKey> ByKeyId, DateTimeOffset? At);
}

/// <param name="Endorsements">The channels it may sign for; null where the issuer names none.</param>
public sealed record TrustedKey(SecurityKey Key, IReadOnlyList<string>? Endorsements)
{
    private const int FewestBits = 2048;

    /// <summary>The RSA keys of a JSON Web Key Set by their id; what is no such key is passed over.</summary>
    public static IReadOnlyDictionary<string, TrustedKey> ReadAll(JsonElement set)
    {
        var keys = new Dictionary<string, TrustedKey>(StringComparer.Ordinal);
        foreach (var key in set.GetProperty("keys").EnumerateArray())
        {
            if (Text(key, "kty") == "RSA" && Text(key, "kid") is { } id && Text(key, "n") is { } modulus && Text(key, "e") is { } exponent)
            {
                var rsa = new RsaSecurityKey(new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(modulus), Exponent = Base64UrlEncoder.DecodeBytes(exponent) }) { KeyId = id };
                if (rsa.KeySize >= FewestBits)
                {
                    keys[id] = new TrustedKey(rsa, key.TryGetProperty("endorsements", out var list) ? [.. list.EnumerateArray().Select(e => e.GetString() ?? "")] : null);
                }
            }
        }

        return keys;
    }

    private static string? Text(JsonElement key, string name) => key.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
