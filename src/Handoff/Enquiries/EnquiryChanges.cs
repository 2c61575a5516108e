using System.Collections.Immutable;

namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>Tells the open desks of this process that an enquiry has changed; they read again what they show.</summary>
public sealed class EnquiryChanges
{
    private ImmutableList<Action<Guid>> _listeners = [];

    /// <summary>Calls <paramref name="listener"/> with the enquiry's id after each change, until the subscription is disposed. It must return at once and not throw.</summary>
    public IDisposable Subscribe(Action<Guid> listener)
    {
        ImmutableInterlocked.Update(ref _listeners, list => list.Add(listener));
        return new Subscription(() => ImmutableInterlocked.Update(ref _listeners, list => list.Remove(listener)));
    }

    internal void Announce(Guid enquiryId)
    {
        foreach (var listener in _listeners) { listener(enquiryId); }
    }

    private sealed class Subscription(Func<bool> end) : IDisposable
    {
        public void Dispose() => end();
    }
}
