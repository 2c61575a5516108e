namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>A message on its way to the citizen, stored together with the move it tells of, so that none is lost.</summary>
public sealed class OutgoingMessage
{
    private OutgoingMessage()
    {
    }

    internal OutgoingMessage(Guid id, Enquiry enquiry, CitizenMessageKind kind, SealedText? words, DateTimeOffset at)
    {
        (Id, Kind, Words, CreatedAt) = (id, kind, words, at);
        (EnquiryId, ConversationId, State, IsHeld) = (enquiry.Id, enquiry.ConversationId, enquiry.State, enquiry.IsHeld);
    }

    /// <summary>The order of delivery within a conversation.</summary>
    public long Place { get; private set; }

    public Guid Id { get; private set; }

    public Guid EnquiryId { get; private set; }

    public string ConversationId { get; private set; } = "";

    public CitizenMessageKind Kind { get; private set; }

    public SealedText? Words { get; private set; }

    public EnquiryState State { get; private set; }

    public bool IsHeld { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>Once delivered, or no longer wanted, the words are kept in the enquiry's entries only.</summary>
    internal void Settle(DateTimeOffset at) => (DeliveredAt, Words) = (at, null);
}
