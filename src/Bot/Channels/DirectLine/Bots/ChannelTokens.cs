using System.Security.Cryptography;
using CitizenAssistant.Bot.Channels.BotFramework.Authentication;
using CitizenAssistant.Bot.Channels.Web;
using CitizenAssistant.Bot.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CitizenAssistant.Bot.Channels.DirectLine.Bots;

/// <summary>
/// What we sign as a channel: tokens that prove to foreign bots that an activity comes from us, and those that the bots show us.
/// The key is made when it is first needed and kept encrypted in the data folder.
/// </summary>
public sealed class ChannelTokens(DataFolder folder, IDataProtectionProvider protection, PublicUrl publicUrl, TimeProvider time) : IDisposable
{
    public const int Seconds = 3600;

    private static readonly string[] Endorsements = ["directline"];

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly Lazy<RsaSecurityKey> _key = new(() => Read(folder, protection.CreateProtector("Bot.ChannelKey")));

    public string Issuer => publicUrl.Of("");

    /// <summary>The address bots reply to.</summary>
    public string ServiceUrl => publicUrl.Of("/");

    public TrustedKey Key => new(_key.Value, Endorsements);

    public string ForBot(ForeignBot bot) => Write(bot.AppId!, new Dictionary<string, object> { ["serviceurl"] = ServiceUrl });

    public string FromBot(ForeignBot bot) => Write(Issuers.Connector, new Dictionary<string, object> { ["ver"] = "1.0", ["appid"] = bot.AppId! });

    /// <summary>The public half, as bots look for it.</summary>
    public object KeySet()
    {
        var parameters = _key.Value.Rsa.ExportParameters(includePrivateParameters: false);
        return new
        {
            keys = new[]
            {
                new
                {
                    kty = "RSA", use = "sig", alg = "RS256", kid = _key.Value.KeyId, n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent),
                    endorsements = Endorsements,
                },
            },
        };
    }

    public void Dispose()
    {
        if (_key.IsValueCreated)
        {
            _key.Value.Rsa.Dispose();
        }
    }

    private string Write(string audience, IDictionary<string, object> claims)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            Claims = claims,
            NotBefore = now,
            Expires = now.AddSeconds(Seconds),
            SigningCredentials = new SigningCredentials(_key.Value, SecurityAlgorithms.RsaSha256),
        });
    }

    private static RsaSecurityKey Read(DataFolder folder, IDataProtector protector)
    {
        var file = folder.File("channel.key");
        var rsa = RSA.Create(2048);
        if (File.Exists(file))
        {
            rsa.ImportPkcs8PrivateKey(protector.Unprotect(File.ReadAllBytes(file)), out _);
        }
        else
        {
            File.WriteAllBytes(file + ".new", protector.Protect(rsa.ExportPkcs8PrivateKey()));
            File.Move(file + ".new", file, overwrite: true); // whole or not at all
        }

        return new RsaSecurityKey(rsa) { KeyId = Convert.ToHexString(SHA256.HashData(rsa.ExportSubjectPublicKeyInfo()), 0, 8) };
    }
}
