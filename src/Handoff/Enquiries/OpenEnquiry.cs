using CitizenAssistant.Handoff.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>Puts a request into the queue, or adds it to the enquiry the conversation already has open there; once per turn.</summary>
public sealed class OpenEnquiry(
    IDbContextFactory<HandoffDbContext> contexts, WordSeal seal, MoveEnquiry move, TimeProvider time, ILogger<OpenEnquiry> log)
{
    private const int Attempts = 12;

    public async Task<EnquiryStanding> RunAsync(NewEnquiry asked, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(asked, ct);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Somebody took the number, opened one for the same conversation, or stored the same turn: read again.
            }
        }
    }

    private async Task<EnquiryStanding> TryAsync(NewEnquiry asked, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var known = await db.Enquiries.AsNoTracking().FirstOrDefaultAsync(e => e.Entries.Any(entry => entry.Key == asked.TurnId), ct);
        if (known is not null) { return known.Standing(await db.PositionAsync(known, ct)); }

        var open = await db.Enquiries.Whole().WhereOpen()
            .Where(e => e.ConversationId == asked.ConversationId && (asked.BelongsToOpen || e.Department == asked.Department))
            .OrderByDescending(e => e.Year).ThenByDescending(e => e.Sequence)
            .FirstOrDefaultAsync(ct);
        var enquiry = open is null ? await NewAsync(db, asked, ct) : Added(open, asked);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        if (open is null) { log.EnquiryOpened(enquiry.Number, enquiry.Department, enquiry.Reason); }
        move.Announce(enquiry);
        return enquiry.Standing(await db.PositionAsync(enquiry, ct));
    }

    private async Task<Enquiry> NewAsync(HandoffDbContext db, NewEnquiry asked, CancellationToken ct)
    {
        var year = LocalTime.Of(time.GetUtcNow()).Year;
        var last = await db.Enquiries.Where(e => e.Year == year).MaxAsync(e => (int?)e.Sequence, ct) ?? 0;
        var enquiry = new Enquiry(asked, new EnquiryNumber(year, last + 1), seal.Seal(asked.Words), seal.Seal(asked.Summary));
        db.Add(enquiry);
        return enquiry;
    }

    private Enquiry Added(Enquiry open, NewEnquiry asked)
    {
        open.TryAdd(asked.TurnId, seal.Seal(asked.Words), asked.Reason, asked.Given, asked.AskedAt);
        open.Note(seal.Seal(asked.Summary), asked.AskedAt);
        return open;
    }
}
