using System.ComponentModel.DataAnnotations;

namespace CitizenAssistant.Bot.Channels.BotFramework;

/// <summary>Settings under <c>BotFramework</c>: how channels reach us and we reach them. Without an app id the endpoint is off.</summary>
public sealed class BotFrameworkOptions
{
    /// <summary>Who we are: the app registration of the bot.</summary>
    public string? AppId { get; init; }

    /// <summary>Belongs into the environment or a secret store, never into a file beside the code.</summary>
    public string? AppSecret { get; init; }

    /// <summary>A PEM file with certificate and key, instead of the secret.</summary>
    public string? CertificatePath { get; init; }

    /// <summary><c>botframework.com</c>, or the bot's own tenant if it is registered in one only.</summary>
    [Required(ErrorMessage = "BotFramework:Tenant: a tenant is needed.")]
    public string Tenant { get; init; } = "botframework.com";

    /// <summary>Where tokens for channels come from.</summary>
    public string LoginUrl { get; init; } = "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token";

    public string Scope { get; init; } = "https://api.botframework.com/.default";

    public string ChannelIssuer { get; init; } = "https://api.botframework.com";

    public string ChannelMetadata { get; init; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Whether the emulator and our own app may call us.</summary>
    public bool Emulator { get; init; } = true;

    public string EmulatorMetadata { get; init; } = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    /// <summary>Tenants whose tokens count besides those of the Bot Framework.</summary>
    public IReadOnlyList<string> Tenants { get; init; } = [];

    /// <summary>App ids of other bots that may call us as a skill; <c>*</c> is not understood, each is named.</summary>
    public IReadOnlyList<string> AllowedCallers { get; init; } = [];

    /// <summary>What a channel's key must be endorsed for besides the channel.</summary>
    public IReadOnlyList<string> RequiredEndorsements { get; init; } = [];

    /// <summary>Switches the endpoint on without an app id and lets it call back into our own network; on this machine only.</summary>
    public bool Development { get; init; }

    /// <summary>Origins in our own network that channels may name as their service, e.g. <c>https://kanal.stuttgart.intern</c>.</summary>
    public IReadOnlyList<string> InternalServices { get; init; } = [];

    /// <summary>How long a channel may take to accept a reply.</summary>
    [Range(1, 120, ErrorMessage = "BotFramework:ReplySeconds: a number from {1} to {2} is needed.")]
    public int ReplySeconds { get; init; } = 15;

    /// <summary>How long a reply is offered to a channel that does not take it.</summary>
    [Range(1, 168, ErrorMessage = "BotFramework:GiveUpHours: a number from {1} to {2} is needed.")]
    public int GiveUpHours { get; init; } = 24;

    internal bool IsOn => HasAppId || Development;

    internal bool HasAppId => !string.IsNullOrWhiteSpace(AppId);

    internal bool HasGoodAddresses => new[] { LoginUrl.Replace("{tenant}", "t", StringComparison.Ordinal), ChannelMetadata, EmulatorMetadata }.Concat(InternalServices)
        .All(address => Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https");
}
