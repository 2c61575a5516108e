namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>A caseworker lets the assistant speak again: unanswered, the enquiry waits again in its old place; answered, it stays answered.</summary>
public sealed class GiveBackEnquiry(MoveEnquiry move, TimeProvider time)
{
    /// <summary>False when the caseworker does not hold it.</summary>
    public async Task<bool> RunAsync(Guid enquiryId, string caseworker, CancellationToken ct) =>
        await move.RunAsync(e => e.Id == enquiryId, e => e.TryGiveBack(caseworker, time.GetUtcNow()), ct) is not null;
}
