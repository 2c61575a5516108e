using System.Threading.Channels;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>
/// Conversations with something to do. One conversation is in one worker's hands at a time, so its things stay in
/// order; different conversations go side by side. The queue holds ids only: what is to be done stands in the database.
/// </summary>
public abstract class PendingConversations
{
    private readonly Channel<string> _ready = Channel.CreateUnbounded<string>();
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal); // value: something came while it was in hand
    private readonly Lock _lock = new();

    public void Add(string conversationId)
    {
        lock (_lock)
        {
            if (!_known.TryAdd(conversationId, false))
            {
                _known[conversationId] = true;
                return;
            }
        }

        _ready.Writer.TryWrite(conversationId);
    }

    /// <summary>Waits for a conversation; give it back with <see cref="Done"/>.</summary>
    public ValueTask<string> TakeAsync(CancellationToken ct) => _ready.Reader.ReadAsync(ct);

    /// <summary>The conversation is out of hand; if something came meanwhile it is ready again.</summary>
    public void Done(string conversationId)
    {
        lock (_lock)
        {
            if (!_known[conversationId])
            {
                _known.Remove(conversationId);
                return;
            }

            _known[conversationId] = false;
        }

        _ready.Writer.TryWrite(conversationId);
    }
}

/// <summary>Conversations with a message to answer.</summary>
public sealed class PendingTurns : PendingConversations;

/// <summary>Conversations with something to send to another channel.</summary>
public sealed class PendingDispatches : PendingConversations;
