using System.Collections.Concurrent;
using CitizenAssistant.Bot.Conversations;

namespace CitizenAssistant.Bot.Channels.BotFramework;

/// <summary>Conversations whose replies a waiting request takes with it: until it is done, nothing of them is sent.</summary>
public sealed class HeldReplies(PendingDispatches queue, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15); // a request that broke must not hold anything for ever

    private readonly ConcurrentDictionary<string, Held> _held = new(StringComparer.Ordinal);

    /// <summary>From before the message is stored, so that no reply can be faster. To be given back with <see cref="Release"/>.</summary>
    public void Hold(string conversationId)
    {
        var until = time.GetUtcNow() + Longest;
        _held.AddOrUpdate(conversationId, new Held(1, until), (_, held) => new Held(held.Holders + 1, until));
    }

    public void Release(string conversationId)
    {
        if (_held.AddOrUpdate(conversationId, new Held(0, default), (_, held) => held with { Holders = held.Holders - 1 }) is { Holders: <= 0 } free)
        {
            _held.TryRemove(KeyValuePair.Create(conversationId, free));
        }

        queue.Add(conversationId); // what the request did not take is sent now
    }

    public bool AreHeld(string conversationId) => _held.TryGetValue(conversationId, out var held) && held.Holders > 0 && time.GetUtcNow() < held.Until;

    private sealed record Held(int Holders, DateTimeOffset Until);
}
