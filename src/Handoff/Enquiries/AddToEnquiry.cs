namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>Adds what the citizen writes while an enquiry is open; once per turn.</summary>
public sealed class AddToEnquiry(MoveEnquiry move, WordSeal seal, FindStanding find)
{
    public Task<EnquiryStanding?> RunAsync(
        string conversationId, Guid turnId, string words, string? reason, DateTimeOffset askedAt, CancellationToken ct) =>
        RunAsync(conversationId, turnId, words, reason, [], askedAt, ct);

    /// <summary>Null when the conversation has no open enquiry.</summary>
    /// <param name="reason">Why a person is needed for it; null when the citizen only adds something.</param>
    /// <param name="given">What the assistant answered to it.</param>
    public async Task<EnquiryStanding?> RunAsync(
        string conversationId, Guid turnId, string words, string? reason, IReadOnlyList<GivenInformation> given, DateTimeOffset askedAt, CancellationToken ct)
    {
        var enquiry = await move.RunAsync(
            e => e.ConversationId == conversationId && e.State != EnquiryState.Closed && e.State != EnquiryState.Withdrawn,
            e => e.Entries.All(entry => entry.Key != turnId) && e.TryAdd(turnId, seal.Seal(words), reason, given, askedAt),
            ct);
        return enquiry is null ? await find.RunAsync(conversationId, ct) : await find.RunAsync(enquiry, ct);
    }
}
