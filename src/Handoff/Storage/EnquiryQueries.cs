using CitizenAssistant.Handoff.Enquiries;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Handoff.Storage;

/// <summary>The few questions that several use cases ask the database.</summary>
internal static class EnquiryQueries
{
    public static IQueryable<Enquiry> WhereOpen(this IQueryable<Enquiry> enquiries) =>
        enquiries.Where(e => e.State != EnquiryState.Closed && e.State != EnquiryState.Withdrawn);

    /// <summary>With everything its moves touch: all entries, and the messages still to be delivered.</summary>
    public static IQueryable<Enquiry> Whole(this IQueryable<Enquiry> enquiries) => enquiries
        .Include(e => e.Entries.OrderBy(entry => entry.Ordinal))
        .Include(e => e.Messages.Where(message => message.DeliveredAt == null))
        .AsSplitQuery();

    /// <summary>Place among the waiting of the same department in order of arrival, from 1; null unless it waits.</summary>
    public static async Task<int?> PositionAsync(this HandoffDbContext db, Enquiry enquiry, CancellationToken ct) =>
        enquiry.State is not EnquiryState.Waiting
            ? null
            : 1 + await db.Enquiries.CountAsync(
                other => other.State == EnquiryState.Waiting
                    && other.Department == enquiry.Department
                    && (other.WaitingSince < enquiry.WaitingSince
                        || (other.WaitingSince == enquiry.WaitingSince
                            && (other.Year < enquiry.Year || (other.Year == enquiry.Year && other.Sequence < enquiry.Sequence)))),
                ct);
}
