namespace CitizenAssistant.Bot.Conversations;

/// <summary>A file that belongs to a conversation, its name and content encrypted; deleted with the words.</summary>
public sealed class StoredFile
{
    private StoredFile()
    {
    }

    public StoredFile(string id, string conversationId, string contentType, byte[] name, byte[] content)
    {
        Id = id;
        ConversationId = conversationId;
        ContentType = contentType;
        Name = name;
        Content = content;
    }

    /// <summary>Unguessable, like a conversation's.</summary>
    public string Id { get; private set; } = "";

    public string ConversationId { get; private set; } = "";

    public string ContentType { get; private set; } = "";

    public byte[] Name { get; private set; } = [];

    public byte[] Content { get; private set; } = [];
}
