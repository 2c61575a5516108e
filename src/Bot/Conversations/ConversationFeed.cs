using System.Collections.Concurrent;
using System.Threading.Channels;
using CitizenAssistant.Bot.Channels.Activities;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>Tells open streams of a conversation what was just stored. It may lose a subscriber, never an activity: those are in the database.</summary>
public sealed class ConversationFeed
{
    private readonly ConcurrentDictionary<string, Listeners> _conversations = new(StringComparer.Ordinal);

    /// <summary>Told what we say in a conversation on another channel. Must return at once.</summary>
    public event Action<string, Activity, long?>? SaidElsewhere;

    /// <summary>Hands an activity to everybody who listens; call it after the commit.</summary>
    /// <param name="sequence">Its place in the conversation; null for what is not stored (typing).</param>
    public void Publish(string conversationId, Activity activity, long? sequence)
    {
        if (_conversations.TryGetValue(conversationId, out var listeners))
        {
            listeners.Tell(new Heard(activity, sequence));
        }

        if (activity is { From.Role: "bot", ChannelId: not (null or "directline") })
        {
            SaidElsewhere?.Invoke(conversationId, activity, sequence);
        }
    }

    /// <summary>Listens until disposed. What is not read in time is dropped, which the reader sees as a gap in the sequence.</summary>
    public Subscription Listen(string conversationId)
    {
        while (true)
        {
            var listeners = _conversations.GetOrAdd(conversationId, _ => new Listeners());
            var channel = Channel.CreateBounded<Heard>(new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
            if (listeners.TryAdd(channel))
            {
                return new Subscription(channel.Reader, () => Leave(conversationId, listeners, channel));
            }
        }
    }

    private void Leave(string conversationId, Listeners listeners, Channel<Heard> channel)
    {
        if (listeners.RemoveAndClose(channel))
        {
            _conversations.TryRemove(KeyValuePair.Create(conversationId, listeners));
        }
    }

    public sealed record Heard(Activity Activity, long? Sequence);

    public sealed class Subscription(ChannelReader<Heard> reader, Action leave) : IDisposable
    {
        public ChannelReader<Heard> Reader => reader;

        public void Dispose() => leave();
    }

    private sealed class Listeners
    {
        private readonly Lock _lock = new();
        private readonly List<Channel<Heard>> _channels = [];
        private bool _isClosed;

        public bool TryAdd(Channel<Heard> channel)
        {
            lock (_lock)
            {
                if (!_isClosed)
                {
                    _channels.Add(channel);
                }

                return !_isClosed;
            }
        }

        public void Tell(Heard heard)
        {
            lock (_lock)
            {
                _channels.ForEach(channel => channel.Writer.TryWrite(heard));
            }
        }

        /// <returns>Whether nobody is left.</returns>
        public bool RemoveAndClose(Channel<Heard> channel)
        {
            lock (_lock)
            {
                _channels.Remove(channel);
                channel.Writer.TryComplete();
                return _isClosed = _channels.Count == 0;
            }
        }
    }
}
