using System.Linq.Expressions;
using CitizenAssistant.Handoff.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>Loads an enquiry, lets it move, and stores the move with its entries and messages; whoever comes second re-reads and decides again.</summary>
public sealed class MoveEnquiry(IDbContextFactory<HandoffDbContext> contexts, EnquiryChanges changes, OutboxBell outbox, ILogger<MoveEnquiry> log)
{
    private const int Attempts = 12;

    /// <summary>The enquiry after the move; null where there is none, or where it refused.</summary>
    /// <param name="mayMove">What must be true of other enquiries, asked anew at each attempt.</param>
    public async Task<Enquiry?> RunAsync(
        Expression<Func<Enquiry, bool>> which, Func<Enquiry, bool> move, CancellationToken ct, Func<HandoffDbContext, Enquiry, CancellationToken, Task<bool>>? mayMove = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            var enquiry = await db.Enquiries.Whole().Where(which).OrderByDescending(e => e.Year).ThenByDescending(e => e.Sequence).FirstOrDefaultAsync(ct);
            if (enquiry is null || (mayMove is not null && !await mayMove(db, enquiry, ct)) || !move(enquiry)) { return null; }

            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                continue;
            }

            Announce(enquiry);
            return enquiry;
        }
    }

    /// <summary>Wakes whoever waits for news of the enquiry.</summary>
    public void Announce(Enquiry enquiry)
    {
        log.EnquiryMoved(enquiry.Number, enquiry.State, enquiry.IsHeld);
        outbox.Ring();
        changes.Announce(enquiry.Id);
    }
}
