using CitizenAssistant.Bot.Channels.Activities;

namespace CitizenAssistant.Bot.Channels.BotFramework.Authentication;

/// <summary>Who sent an activity, as far as the token proves it.</summary>
public abstract record Sender
{
    private protected Sender()
    {
    }

    /// <summary>Whose conversations these are: the same conversation id from elsewhere is another conversation.</summary>
    public abstract string OriginOf(Activity activity);

    /// <summary>Whether the token covers this activity.</summary>
    public virtual bool MaySend(Activity activity) => true;
}

/// <summary>A channel, with a key that is endorsed for it.</summary>
public sealed record ChannelSender(string Issuer, string ServiceUrl, IReadOnlyList<string> Endorsements) : Sender
{
    public override string OriginOf(Activity activity) => Issuer;

    // Hosts are the same in any case; .NET's own check ignores it as well.
    public override bool MaySend(Activity activity) =>
        string.Equals(ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase)
        && (string.IsNullOrEmpty(activity.ChannelId) || Endorsements.Contains(activity.ChannelId, StringComparer.Ordinal));
}

/// <summary>The emulator, or our own app.</summary>
public sealed record OwnSender : Sender
{
    public override string OriginOf(Activity activity) => $"own {activity.ServiceUrl}";
}

/// <summary>Another bot that uses us as a skill.</summary>
public sealed record SkillSender(string AppId) : Sender
{
    public override string OriginOf(Activity activity) => $"skill {AppId}";
}

/// <summary>Anybody on this machine: development without an app id.</summary>
public sealed record UnknownSender : Sender
{
    public override string OriginOf(Activity activity) => $"development {activity.ServiceUrl}";
}

/// <summary>The external hub whose caseworkers take enquiries.</summary>
public sealed record HubSender : Sender
{
    public override string OriginOf(Activity activity) => "hub";
}
