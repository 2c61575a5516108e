namespace CitizenAssistant.Bot.Conversations;

/// <summary>One activity as it is delivered to clients, its words encrypted.</summary>
public sealed class StoredActivity
{
    private StoredActivity()
    {
    }

    public StoredActivity(string conversationId, long sequence, byte[] words, string? deliveryKey)
    {
        ConversationId = conversationId;
        Sequence = sequence;
        Words = words;
        DeliveryKey = deliveryKey;
    }

    public string ConversationId { get; private set; } = "";

    /// <summary>Its place in the conversation, counted from 1.</summary>
    public long Sequence { get; private set; }

    /// <summary>The activity as JSON, encrypted by <see cref="Storage.WordsProtector"/>.</summary>
    public byte[] Words { get; private set; } = [];

    /// <summary>Who delivers the same thing twice says so by the same key; unique in the conversation.</summary>
    public string? DeliveryKey { get; private set; }

    /// <summary>The id by which another channel knows it.</summary>
    public string? ExternalId { get; private set; }
}
