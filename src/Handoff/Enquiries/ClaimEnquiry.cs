namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>A caseworker takes over the conversation; of two at once one gets it.</summary>
public sealed class ClaimEnquiry(MoveEnquiry move, TimeProvider time)
{
    /// <summary>False when somebody else holds it, or it is no longer open.</summary>
    public async Task<bool> RunAsync(Guid enquiryId, string caseworker, CancellationToken ct) =>
        await move.RunAsync(e => e.Id == enquiryId, e => e.TryClaim(caseworker, time.GetUtcNow()), ct) is not null;
}
