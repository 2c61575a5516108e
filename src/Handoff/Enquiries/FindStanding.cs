using CitizenAssistant.Handoff.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>Where the open enquiries of a conversation stand; asked for each message of a citizen.</summary>
public sealed class FindStanding(IDbContextFactory<HandoffDbContext> contexts)
{
    private static readonly Func<HandoffDbContext, string, IAsyncEnumerable<Enquiry>> Open = EF.CompileAsyncQuery(
        (HandoffDbContext db, string conversationId) => db.Enquiries.AsNoTracking()
            .Where(e => e.ConversationId == conversationId && e.State != EnquiryState.Closed && e.State != EnquiryState.Withdrawn)
            .OrderBy(e => e.Year).ThenBy(e => e.Sequence).AsQueryable());

    /// <summary>The enquiry a caseworker holds, otherwise the newest; null when none is open.</summary>
    public async Task<EnquiryStanding?> RunAsync(string conversationId, CancellationToken ct)
    {
        var all = await AllAsync(conversationId, ct);
        return all.FirstOrDefault(standing => standing.IsHeld) ?? (all is [.., var newest] ? newest : null);
    }

    /// <summary>All that are open, in order of arrival: one for each department that something was handed over to.</summary>
    public async Task<IReadOnlyList<EnquiryStanding>> AllAsync(string conversationId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var open = new List<Enquiry>();
        await foreach (var enquiry in Open(db, conversationId).WithCancellation(ct))
        {
            open.Add(enquiry);
        }

        var standings = new List<EnquiryStanding>();
        foreach (var enquiry in open)
        {
            standings.Add(enquiry.Standing(await db.PositionAsync(enquiry, ct)));
        }

        return standings;
    }

    internal async Task<EnquiryStanding> RunAsync(Enquiry enquiry, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return enquiry.Standing(await db.PositionAsync(enquiry, ct));
    }
}
