using CitizenAssistant.Handoff.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>Adds what the citizen writes to the enquiry a caseworker holds, otherwise to the newest that is open; once per turn.</summary>
public sealed class AddToEnquiry(IDbContextFactory<HandoffDbContext> contexts, MoveEnquiry move, WordSeal seal, FindStanding find)
{
    public Task<EnquiryStanding?> RunAsync(
        string conversationId, Guid turnId, string words, string? reason, DateTimeOffset askedAt, CancellationToken ct) =>
        RunAsync(conversationId, turnId, words, reason, [], askedAt, ct);

    /// <summary>Null when the conversation has no open enquiry.</summary>
    /// <param name="reason">Why a person is needed for it; null when the citizen only adds something.</param>
    /// <param name="given">What the assistant answered to it.</param>
    public async Task<EnquiryStanding?> RunAsync(
        string conversationId, Guid turnId, string words, string? reason, IReadOnlyList<GivenInformation> given, DateTimeOffset askedAt, CancellationToken ct)
    {
        var target = await TargetAsync(conversationId, turnId, ct);
        var enquiry = await move.RunAsync(
            e => e.Id == target,
            e => e.Entries.All(entry => entry.Key != turnId) && e.TryAdd(turnId, seal.Seal(words), reason, given, askedAt),
            ct);
        return enquiry is null ? await find.RunAsync(conversationId, ct) : await find.RunAsync(enquiry, ct);
    }

    private async Task<Guid?> TargetAsync(string conversationId, Guid turnId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var ofConversation = db.Enquiries.Where(e => e.ConversationId == conversationId);
        return await ofConversation.AnyAsync(e => e.Entries.Any(entry => entry.Key == turnId), ct)
            ? null // stored already
            : await ofConversation.WhereOpen()
                .OrderByDescending(e => e.Holder != null).ThenByDescending(e => e.Year).ThenByDescending(e => e.Sequence)
                .Select(e => (Guid?)e.Id).FirstOrDefaultAsync(ct);
    }
}
