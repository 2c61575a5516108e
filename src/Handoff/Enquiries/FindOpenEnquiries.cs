using CitizenAssistant.Handoff.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>Which enquiries of a conversation are open, and who holds them.</summary>
public sealed class FindOpenEnquiries(IDbContextFactory<HandoffDbContext> contexts)
{
    public async Task<IReadOnlyList<OpenEnquiryOf>> RunAsync(string conversationId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Enquiries.AsNoTracking()
            .Where(e => e.ConversationId == conversationId && e.State != EnquiryState.Closed && e.State != EnquiryState.Withdrawn)
            .OrderBy(e => e.Year).ThenBy(e => e.Sequence)
            .Select(e => new OpenEnquiryOf(e.Id, e.Holder))
            .ToListAsync(ct);
    }
}

/// <param name="Holder">Null while it waits.</param>
public sealed record OpenEnquiryOf(Guid Id, string? Holder);
