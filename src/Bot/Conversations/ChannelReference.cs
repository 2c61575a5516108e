namespace CitizenAssistant.Bot.Conversations;

/// <summary>Connects a conversation with the one on another channel that it answers.</summary>
public sealed class ChannelReference
{
    private ChannelReference()
    {
    }

    public ChannelReference(string conversationId, string key, byte[] words)
    {
        ConversationId = conversationId;
        Key = key;
        Words = words;
    }

    public string ConversationId { get; private set; } = "";

    /// <summary>A hash of who speaks for the channel, the channel and its conversation; several of ours may have had it, one has it now.</summary>
    public string Key { get; private set; } = "";

    public bool IsCurrent { get; private set; } = true;

    /// <summary>The <see cref="Channels.Activities.ConversationReference"/> as JSON, encrypted: it names the citizen's account.</summary>
    public byte[] Words { get; private set; } = [];
}
