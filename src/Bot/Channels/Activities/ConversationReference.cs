namespace CitizenAssistant.Bot.Channels.Activities;

/// <summary>Where a conversation on another channel is led: what is needed to say something there at any time.</summary>
public sealed record ConversationReference
{
    public string? ActivityId { get; init; }

    public ChannelAccount? User { get; init; }

    public ChannelAccount? Bot { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public string? Locale { get; init; }

    /// <summary>From what a channel sent.</summary>
    public static ConversationReference Of(Activity received) => new()
    {
        User = received.From,
        Bot = received.Recipient,
        Conversation = received.Conversation,
        ChannelId = received.ChannelId,
        ServiceUrl = received.ServiceUrl,
        Locale = received.Locale,
    };
}
