using System.Collections.Concurrent;

namespace CitizenAssistant.Bot.Channels.BotFramework;

/// <summary>Messages whose replies go into the answer of the request that brought them, as long as it waits.</summary>
public sealed class AwaitedReplies
{
    private readonly ConcurrentDictionary<string, bool> _waiting = new(StringComparer.Ordinal);

    public void Await(string activityId) => _waiting[activityId] = true;

    public void StopAwaiting(string activityId) => _waiting.TryRemove(activityId, out _);

    public bool AreAwaited(string? replyToId) => replyToId is not null && _waiting.ContainsKey(replyToId);
}
