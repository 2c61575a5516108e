namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>One thing that was said or that happened in an enquiry. It never changes; its words may be erased.</summary>
public sealed class EnquiryEntry
{
    private EnquiryEntry()
    {
    }

    internal EnquiryEntry(Guid key, int ordinal, EntryAuthor author, DateTimeOffset at) => (Key, Ordinal, Author, At) = (key, ordinal, author, at);

    /// <summary>Unique among all entries: the turn's id for the citizen's words, so that adding twice adds once.</summary>
    public Guid Key { get; private set; }

    public Guid EnquiryId { get; private set; }

    public int Ordinal { get; private set; }

    public EntryAuthor Author { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Null for events, and where the words were erased.</summary>
    public SealedText? Words { get; internal set; }

    /// <summary>Why a person is needed for it (R1 … K1); null where the citizen only added something.</summary>
    public string? Reason { get; internal init; }

    public EnquiryEvent? Event { get; internal init; }

    /// <summary>What the assistant answered to these words.</summary>
    public IReadOnlyList<GivenInformation> Given { get; internal init; } = [];
}

public enum EntryAuthor
{
    Citizen,
    AssistantNote,
    Caseworker,
    Event,
}

public enum EnquiryEvent
{
    Claimed,
    GivenBack,
    Closed,
    Withdrawn,
    ErasureAsked,
    Erased,
}
