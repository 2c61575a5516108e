namespace CitizenAssistant.Bot.Conversations;

/// <summary>What one citizen and the city say to each other, in order.</summary>
public sealed class Conversation
{
    private Conversation()
    {
    }

    /// <param name="channel">The channel that replies are sent to; null where clients fetch them here.</param>
    public Conversation(string id, string? userId, DateTimeOffset startedAt, string? channel = null)
    {
        Id = id;
        UserId = userId;
        Channel = channel;
        StartedAt = startedAt;
        LastSaidAt = startedAt;
    }

    /// <summary>Unguessable: who knows it and holds a token for it may read and write.</summary>
    public string Id { get; private set; } = "";

    /// <summary>The id bound into the token, or the first one the client gave.</summary>
    public string? UserId { get; private set; }

    /// <summary>The channel that replies are sent to, e.g. <c>msteams</c>; null where clients fetch them here (Direct Line).</summary>
    public string? Channel { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset LastSaidAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The number of the newest stored activity; activities count from 1 without a gap.</summary>
    public long LastSequence { get; private set; }

    /// <summary>What later messages of the citizen refer to.</summary>
    public DialogueState State { get; private set; } = DialogueState.Start;
}
