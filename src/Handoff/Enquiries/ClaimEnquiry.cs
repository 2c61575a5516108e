using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>A caseworker takes over the conversation; of two at once one gets it, and one person at a time speaks in a conversation.</summary>
public sealed class ClaimEnquiry(MoveEnquiry move, TimeProvider time)
{
    /// <summary>False when somebody else holds it or has the conversation through another enquiry, or it is no longer open.</summary>
    public async Task<bool> RunAsync(Guid enquiryId, string caseworker, CancellationToken ct) =>
        await move.RunAsync(
            e => e.Id == enquiryId,
            e => e.TryClaim(caseworker, time.GetUtcNow()),
            ct,
            mayMove: (db, enquiry, token) => db.Enquiries.AllAsync(
                other => other.ConversationId != enquiry.ConversationId || other.Id == enquiry.Id || other.Holder == null, token)) is not null;
}
