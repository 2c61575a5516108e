namespace CitizenAssistant.Bot.Conversations;

/// <summary>A citizen's message that wants an answer, and afterwards how it was answered.</summary>
public sealed class StoredTurn
{
    private StoredTurn()
    {
    }

    public StoredTurn(Guid id, string conversationId, long sequence, DateTimeOffset askedAt)
    {
        Id = id;
        ConversationId = conversationId;
        Sequence = sequence;
        AskedAt = askedAt;
    }

    public Guid Id { get; private set; }

    public string ConversationId { get; private set; } = "";

    /// <summary>The sequence of the citizen's message.</summary>
    public long Sequence { get; private set; }

    public TurnStatus Status { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>How many starts of the process found it unanswered and first in its conversation.</summary>
    public int Restarts { get; private set; }

    public string? Route { get; private set; }

    public string? Reason { get; private set; }

    public string? Topic { get; private set; }

    /// <summary>How the answer came about, as JSON, without the citizen's raw words.</summary>
    public string? Trace { get; private set; }

    /// <summary>What the citizen thought of the answer: <c>like</c> or <c>dislike</c>.</summary>
    public string? Reaction { get; private set; }

    /// <summary>What the citizen wrote about the answer, redacted and encrypted; deleted with the words of the conversation.</summary>
    public byte[]? Comment { get; private set; }
}

public enum TurnStatus
{
    Pending,
    Answered,
}
