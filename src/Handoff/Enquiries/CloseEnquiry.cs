namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>Ends an enquiry that the caseworker holds, or that is answered and held by nobody.</summary>
public sealed class CloseEnquiry(MoveEnquiry move, TimeProvider time)
{
    /// <summary>False when a colleague holds it, or it is waiting, or already at its end.</summary>
    public async Task<bool> RunAsync(Guid enquiryId, string caseworker, CancellationToken ct) =>
        await move.RunAsync(e => e.Id == enquiryId, e => e.TryClose(caseworker, time.GetUtcNow()), ct) is not null;
}
