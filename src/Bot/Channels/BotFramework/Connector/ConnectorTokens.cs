using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CitizenAssistant.Bot.Channels.BotFramework.Connector;

/// <summary>The tokens that prove to channels who we are: kept for each tenant, renewed five minutes before they end, asked for once however many wait.</summary>
public sealed class ConnectorTokens(IHttpClientFactory clients, IOptions<BotFrameworkOptions> options, TimeProvider time) : IDisposable
{
    public const string Client = "login";

    private static readonly TimeSpan RenewAhead = TimeSpan.FromMinutes(5);

    private readonly BotFrameworkOptions _options = options.Value;
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly Dictionary<string, Token> _byTenant = new(StringComparer.Ordinal);

    /// <returns>Null without an app id: then no token is sent.</returns>
    /// <exception cref="HttpRequestException">There is no token to be had.</exception>
    public async Task<string?> GetAsync(CancellationToken ct)
    {
        if (!_options.HasAppId)
        {
            return null;
        }

        if (Known() is { } known && time.GetUtcNow() < known.Until - RenewAhead)
        {
            return known.Value;
        }

        await _oneAtATime.WaitAsync(ct);
        try
        {
            return Known() is { } renewed && time.GetUtcNow() < renewed.Until - RenewAhead ? renewed.Value : await RenewAsync(ct);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>The channel does not accept it: the next one is a new one.</summary>
    public void Forget(string refused)
    {
        lock (_byTenant)
        {
            if (_byTenant.GetValueOrDefault(_options.Tenant)?.Value == refused)
            {
                _byTenant.Remove(_options.Tenant);
            }
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private Token? Known()
    {
        lock (_byTenant)
        {
            return _byTenant.GetValueOrDefault(_options.Tenant);
        }
    }

    private async Task<string> RenewAsync(CancellationToken ct)
    {
        try
        {
            var token = await AskAsync(ct);
            lock (_byTenant)
            {
                _byTenant[_options.Tenant] = token;
            }

            return token.Value;
        }
        catch (HttpRequestException) when (Known() is { } old && time.GetUtcNow() < old.Until)
        {
            return Known()!.Value; // still good for minutes; the next reply asks again
        }
    }

    private async Task<Token> AskAsync(CancellationToken ct)
    {
        var url = _options.LoginUrl.Replace("{tenant}", Uri.EscapeDataString(_options.Tenant), StringComparison.Ordinal);
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = _options.AppId!,
            ["scope"] = _options.Scope,
        };
        if (_options.CertificatePath is { } file)
        {
            form["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
            form["client_assertion"] = Assert(file, url);
        }
        else
        {
            form["client_secret"] = _options.AppSecret ?? "";
        }

        using var content = new FormUrlEncodedContent(form);
        using var answer = await clients.CreateClient(Client).PostAsync(new Uri(url), content, ct);
        answer.EnsureSuccessStatusCode();
        return Read(await answer.Content.ReadAsByteArrayAsync(ct));
    }

    private Token Read(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var value = json.RootElement.GetProperty("access_token").GetString();
            var seconds = json.RootElement.TryGetProperty("expires_in", out var given) && given.TryGetInt32(out var number) ? number : 300;
            return string.IsNullOrEmpty(value) ? throw new HttpRequestException("The login gave no token.") : new Token(value, time.GetUtcNow().AddSeconds(seconds));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new HttpRequestException("The login's answer is no token.", e);
        }
    }

    private string Assert(string file, string audience)
    {
        using var certificate = X509Certificate2.CreateFromPemFile(file);
        var now = time.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = _options.AppId,
            Audience = audience,
            Claims = new Dictionary<string, object> { ["sub"] = _options.AppId!, ["jti"] = Guid.NewGuid().ToString() },
            NotBefore = now,
            Expires = now.AddMinutes(5),
            SigningCredentials = new X509SigningCredentials(certificate),
        });
    }

    private sealed record Token(string Value, DateTimeOffset Until);
}
