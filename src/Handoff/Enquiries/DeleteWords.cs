using CitizenAssistant.Handoff.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>The citizen deletes the conversation: its enquiries are withdrawn and their words erased.</summary>
/// <remarks>
/// While a caseworker holds an enquiry, its words may belong into a file. Then they stay readable for that caseworker, who is told,
/// and are erased the moment the enquiry is given back or closed. Number, department, reason and times remain: they name nobody.
/// </remarks>
public sealed class DeleteWords(IDbContextFactory<HandoffDbContext> contexts, MoveEnquiry move, TimeProvider time)
{
    /// <summary>True when nothing is left to erase; false when a caseworker still works with the words.</summary>
    public async Task<bool> RunAsync(string conversationId, CancellationToken ct)
    {
        foreach (var id in await EnquiriesAsync(conversationId, ct))
        {
            await move.RunAsync(e => e.Id == id, e => e.AskForErasure(time.GetUtcNow()), ct);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        return !await db.Enquiries.AnyAsync(e => e.ConversationId == conversationId && e.Summary != null, ct);
    }

    private async Task<List<Guid>> EnquiriesAsync(string conversationId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Enquiries.Where(e => e.ConversationId == conversationId).Select(e => e.Id).ToListAsync(ct);
    }
}
