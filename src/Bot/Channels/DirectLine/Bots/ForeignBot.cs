using System.Text.RegularExpressions;

namespace CitizenAssistant.Bot.Channels.DirectLine.Bots;

/// <summary>Another bot of the city that is reached through our Direct Line; an entry of the setting <c>DirectLine:Bots</c>.</summary>
public sealed partial class ForeignBot
{
    /// <summary>Short: every id of its conversations begins with it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The master key of the programs that talk to it.</summary>
    public string Secret { get; init; } = "";

    /// <summary>Where activities go, e.g. <c>https://bot.stuttgart.intern/api/messages</c>.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>The bot's app registration. Without it there are no tokens in either direction, which is for this machine only.</summary>
    public string? AppId { get; init; }

    /// <summary>With it the bot gets its tokens from us; without, from the usual login.</summary>
    public string? AppSecret { get; init; }

    internal string Id => AppId ?? Name;

    internal string? Fault => this switch
    {
        _ when !GoodName().IsMatch(Name) => "Name is 1 to 12 small letters and digits.",
        { Secret.Length: < 16 } => $"{Name}: Secret has at least 16 characters.",
        _ when !Uri.TryCreate(Endpoint, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http") => $"{Name}: Endpoint is an address that begins with https:// or http://.",
        { AppId: null or "" } when !new Uri(Endpoint).IsLoopback => $"{Name}: without an AppId the Endpoint is on this machine.",
        _ => null,
    };

    [GeneratedRegex("^[a-z0-9]{1,12}$")]
    private static partial Regex GoodName();
}
