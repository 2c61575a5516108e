using CitizenAssistant.Handoff.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>Reads one enquiry with its words decrypted: for caseworkers only.</summary>
public sealed class ReadEnquiry(IDbContextFactory<HandoffDbContext> contexts, WordSeal seal)
{
    public Task<EnquirySheet?> RunAsync(EnquiryNumber number, CancellationToken ct) => RunAsync(number, offices: null, ct);

    /// <param name="offices">Whose enquiries the caseworker may see; null for all. For others there is no such enquiry.</param>
    public async Task<EnquirySheet?> RunAsync(EnquiryNumber number, IReadOnlyCollection<string>? offices, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var enquiry = await db.Enquiries.AsNoTracking()
            .Include(e => e.Entries)
            .SingleOrDefaultAsync(e => e.Year == number.Year && e.Sequence == number.Sequence, ct);
        return enquiry is null || !Department.IsOf(enquiry.Department, offices)
            ? null
            : new EnquirySheet(EnquiryCard.Of(enquiry), enquiry.Language, Readable(enquiry.Summary), enquiry.Given, enquiry.ErasureAsked, Lines(enquiry))
            {
                SpokenToBy = await SpokenToByAsync(db, enquiry, ct),
            };
    }

    // Its name only: what another department was asked is not for these eyes.
    private static Task<string?> SpokenToByAsync(HandoffDbContext db, Enquiry enquiry, CancellationToken ct) => db.Enquiries
        .Where(other => other.ConversationId == enquiry.ConversationId && other.Id != enquiry.Id && other.Holder != null)
        .Select(other => other.DepartmentName)
        .FirstOrDefaultAsync(ct);

    private List<EnquiryLine> Lines(Enquiry enquiry) =>
        [.. enquiry.Entries.OrderBy(e => e.Ordinal).Select(e => new EnquiryLine(e.Key, e.Author, e.At, Readable(e.Words), e.Reason, e.Event, e.Given))];

    private SheetText Readable(SealedText? words) => words is null ? SheetText.Erased : new SheetText(seal.Open(words));
}

/// <summary>Everything a caseworker sees of one enquiry.</summary>
public sealed record EnquirySheet(
    EnquiryCard Card, string Language, SheetText Summary, IReadOnlyList<GivenInformation> Given, bool IsErasureAsked, IReadOnlyList<EnquiryLine> Lines)
{
    /// <summary>The department whose caseworker has the citizen's conversation through another enquiry; this one can be claimed once they let go.</summary>
    public string? SpokenToBy { get; init; }
}

public sealed record EnquiryLine(
    Guid Key, EntryAuthor Author, DateTimeOffset At, SheetText Text, string? Reason, EnquiryEvent? Event, IReadOnlyList<GivenInformation> Given);

/// <summary>Decrypted words; null where they were erased or cannot be decrypted any more.</summary>
public sealed record SheetText(string? Words, bool IsErased = false)
{
    public static readonly SheetText Erased = new(null, IsErased: true);
}
