using System.Buffers.Text;
using System.Text;
using CitizenAssistant.Bot.Channels.DirectLine;
using CitizenAssistant.Bot.Storage;
using CitizenAssistant.Journeys.Tests.Application;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace CitizenAssistant.Journeys.Tests.DirectLine;

/// <summary>Tokens the application would never hand out, made with its own code: expired, signed by somebody else, not signed.</summary>
public static class TokensFromElsewhere
{
    /// <summary>Signed with the application's own key, two hours ago.</summary>
    public static string Expired(RunningApplication application, string conversationId) =>
        Issuer(application.Data).IssueToken(new Pass(conversationId, null, []));

    public static string ExpiredStreamKey(RunningApplication application, string conversationId) =>
        Issuer(application.Data).IssueStreamKey(new Pass(conversationId, null, []));

    /// <summary>Well-formed and fresh, but signed with another installation's key.</summary>
    public static string Foreign(string conversationId)
    {
        using var folder = new TemporaryFolder();
        return Issuer(folder.Path, TimeProvider.System).IssueToken(new Pass(conversationId, null, []));
    }

    /// <summary>The token with its algorithm set to <c>none</c> and no signature.</summary>
    public static string WithoutSignature(string token) => $"{Encode("""{"alg":"none","typ":"JWT"}""")}.{token.Split('.')[1]}.";

    /// <summary>The token with another conversation written into it, under the old signature.</summary>
    public static string Tampered(string token, string from, string to)
    {
        var parts = token.Split('.');
        var claims = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1]));
        Assert.Contains(from, claims, StringComparison.Ordinal);
        return $"{parts[0]}.{Encode(claims.Replace(from, to, StringComparison.Ordinal))}.{parts[2]}";
    }

    private static DirectLineTokens Issuer(string data, TimeProvider? time = null)
    {
        var folder = new DataFolder(data);
        var protection = DataProtectionProvider.Create(
            Directory.CreateDirectory(folder.File("keys")), configuration => configuration.SetApplicationName("citizen-assistant"));
        return new DirectLineTokens(new SigningKey(folder, protection), Options.Create(new DirectLineOptions()), time ?? new TwoHoursAgo());
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private sealed class TwoHoursAgo : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddHours(-2);
    }
}
