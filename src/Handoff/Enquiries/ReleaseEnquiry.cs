namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>A lead lets go of an enquiry that an absent colleague holds, so that it does not lie unseen.</summary>
public sealed class ReleaseEnquiry(MoveEnquiry move, TimeProvider time)
{
    /// <summary>False when nobody holds it.</summary>
    public async Task<bool> RunAsync(Guid enquiryId, CancellationToken ct) =>
        await move.RunAsync(e => e.Id == enquiryId, e => e.TryGiveBack(caseworker: null, time.GetUtcNow()), ct) is not null;
}
