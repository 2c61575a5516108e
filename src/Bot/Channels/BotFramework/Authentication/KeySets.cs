using System.Collections.Concurrent;

namespace CitizenAssistant.Bot.Channels.BotFramework.Authentication;

/// <summary>One set of keys for each issuer's metadata.</summary>
public sealed class KeySets(IHttpClientFactory clients, TimeProvider time, ILogger<KeySets> log) : IDisposable
{
    private readonly ConcurrentDictionary<string, KeySet> _sets = new(StringComparer.Ordinal);

    public KeySet Of(string metadataUrl) => _sets.GetOrAdd(metadataUrl, url => new KeySet(url, clients, time, log));

    public void Dispose()
    {
        foreach (var set in _sets.Values)
        {
            set.Dispose();
        }
    }
}
