using CitizenAssistant.Handoff.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>Where the open enquiry of a conversation stands; asked for each message of a citizen.</summary>
public sealed class FindStanding(IDbContextFactory<HandoffDbContext> contexts)
{
    private static readonly Func<HandoffDbContext, string, CancellationToken, Task<Enquiry?>> Open = EF.CompileAsyncQuery(
        (HandoffDbContext db, string conversationId, CancellationToken ct) => db.Enquiries.AsNoTracking()
            .SingleOrDefault(e => e.ConversationId == conversationId && e.State != EnquiryState.Closed && e.State != EnquiryState.Withdrawn));

    /// <summary>Null when the conversation has no enquiry, or only closed and withdrawn ones.</summary>
    public async Task<EnquiryStanding?> RunAsync(string conversationId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var enquiry = await Open(db, conversationId, ct);
        return enquiry?.Standing(await db.PositionAsync(enquiry, ct));
    }

    internal async Task<EnquiryStanding> RunAsync(Enquiry enquiry, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return enquiry.Standing(await db.PositionAsync(enquiry, ct));
    }
}
