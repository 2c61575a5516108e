namespace CitizenAssistant.Bot.Conversations;

/// <summary>Something that is still to be done on another channel; stored together with what caused it, deleted when it is done.</summary>
public sealed class Dispatch
{
    private Dispatch()
    {
    }

    /// <summary>Rises: a conversation's dispatches are done in this order.</summary>
    public long Id { get; private set; }

    public string ConversationId { get; private set; } = "";

    /// <summary>The activity it is about.</summary>
    public long Sequence { get; private set; }

    public DispatchKind Kind { get; private set; }

    /// <summary>For updating and deleting: the id the channel gave the activity.</summary>
    public string? ExternalId { get; private set; }

    public int Tries { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset NextTryAt { get; private set; }
}

public enum DispatchKind
{
    /// <summary>The activity goes to the conversation's channel.</summary>
    Send,

    /// <summary>The channel replaces what it has.</summary>
    Update,

    /// <summary>The channel deletes what it has.</summary>
    Delete,

    /// <summary>The external hub is asked for a person.</summary>
    Initiate,

    /// <summary>The hub's person hears what the citizen writes.</summary>
    Relay,
}
