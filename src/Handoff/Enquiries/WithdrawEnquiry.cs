using CitizenAssistant.Handoff.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>The citizen no longer wants the enquiry.</summary>
public sealed class WithdrawEnquiry(IDbContextFactory<HandoffDbContext> contexts, MoveEnquiry move, TimeProvider time)
{
    /// <summary>The withdrawn enquiry, also when asked again; null when the conversation has none that could be withdrawn.</summary>
    public async Task<EnquiryStanding?> RunAsync(string conversationId, CancellationToken ct)
    {
        var withdrawn = await move.RunAsync(e => e.ConversationId == conversationId, e => e.TryWithdraw(time.GetUtcNow()), ct);
        return (withdrawn ?? await LatestWithdrawnAsync(conversationId, ct))?.Standing(position: null);
    }

    private async Task<Enquiry?> LatestWithdrawnAsync(string conversationId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var latest = await db.Enquiries.AsNoTracking()
            .Where(e => e.ConversationId == conversationId)
            .OrderByDescending(e => e.Year).ThenByDescending(e => e.Sequence)
            .FirstOrDefaultAsync(ct);
        return latest is { State: EnquiryState.Withdrawn } ? latest : null;
    }
}
