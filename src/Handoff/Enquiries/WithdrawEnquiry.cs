using CitizenAssistant.Handoff.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>The citizen no longer wants an enquiry.</summary>
public sealed class WithdrawEnquiry(IDbContextFactory<HandoffDbContext> contexts, MoveEnquiry move, TimeProvider time)
{
    /// <summary>Withdraws the newest that is open.</summary>
    /// <returns>The withdrawn enquiry, also when asked again; null when the conversation has none that could be withdrawn.</returns>
    public async Task<EnquiryStanding?> RunAsync(string conversationId, CancellationToken ct)
    {
        var withdrawn = await move.RunAsync(
            e => e.ConversationId == conversationId && e.State != EnquiryState.Closed && e.State != EnquiryState.Withdrawn,
            e => e.TryWithdraw(time.GetUtcNow()),
            ct);
        return (withdrawn ?? await LatestWithdrawnAsync(conversationId, ct))?.Standing(position: null);
    }

    /// <summary>Withdraws that one, if the conversation has it and it is open.</summary>
    /// <returns>The withdrawn enquiry, also when asked again; null when it is another's, or at its end.</returns>
    public async Task<EnquiryStanding?> RunAsync(string conversationId, EnquiryNumber number, CancellationToken ct)
    {
        await move.RunAsync(
            e => e.ConversationId == conversationId && e.Year == number.Year && e.Sequence == number.Sequence,
            e => e.TryWithdraw(time.GetUtcNow()),
            ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = await db.Enquiries.AsNoTracking().SingleOrDefaultAsync(
            e => e.ConversationId == conversationId && e.Year == number.Year && e.Sequence == number.Sequence && e.State == EnquiryState.Withdrawn, ct);
        return now?.Standing(position: null);
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
