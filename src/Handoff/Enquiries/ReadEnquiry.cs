using CitizenAssistant.Handoff.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>Reads one enquiry with its words decrypted: for caseworkers only.</summary>
public sealed class ReadEnquiry(IDbContextFactory<HandoffDbContext> contexts, WordSeal seal)
{
    public async Task<EnquirySheet?> RunAsync(EnquiryNumber number, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var enquiry = await db.Enquiries.AsNoTracking()
            .Include(e => e.Entries)
            .SingleOrDefaultAsync(e => e.Year == number.Year && e.Sequence == number.Sequence, ct);
        return enquiry is null
            ? null
            : new EnquirySheet(EnquiryCard.Of(enquiry), enquiry.Language, Readable(enquiry.Summary), enquiry.Given, enquiry.ErasureAsked, Lines(enquiry));
    }

    private List<EnquiryLine> Lines(Enquiry enquiry) =>
        [.. enquiry.Entries.OrderBy(e => e.Ordinal).Select(e => new EnquiryLine(e.Key, e.Author, e.At, Readable(e.Words), e.Reason, e.Event, e.Given))];

    private SheetText Readable(SealedText? words) => words is null ? SheetText.Erased : new SheetText(seal.Open(words));
}

/// <summary>Everything a caseworker sees of one enquiry.</summary>
public sealed record EnquirySheet(
    EnquiryCard Card, string Language, SheetText Summary, IReadOnlyList<GivenInformation> Given, bool IsErasureAsked, IReadOnlyList<EnquiryLine> Lines);

public sealed record EnquiryLine(
    Guid Key, EntryAuthor Author, DateTimeOffset At, SheetText Text, string? Reason, EnquiryEvent? Event, IReadOnlyList<GivenInformation> Given);

/// <summary>Decrypted words; null where they were erased or cannot be decrypted any more.</summary>
public sealed record SheetText(string? Words, bool IsErased = false)
{
    public static readonly SheetText Erased = new(null, IsErased: true);
}
