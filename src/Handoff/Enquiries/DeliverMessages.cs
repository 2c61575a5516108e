using CitizenAssistant.Handoff.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>Delivers what lies in the outbox, each conversation in its order, different ones side by side.</summary>
/// <remarks>Called by one worker per process; should two run, the line delivers each id once all the same.</remarks>
public sealed class DeliverMessages(
    IDbContextFactory<HandoffDbContext> contexts, IServiceScopeFactory scopes, WordSeal seal, TimeProvider time, ILogger<DeliverMessages> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var conversations = await db.Outbox.Where(m => m.DeliveredAt == null).Select(m => m.ConversationId).Distinct().ToListAsync(ct);
        var sideBySide = new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = ct };
        await Parallel.ForEachAsync(conversations, sideBySide, async (conversation, token) => await DeliverToAsync(conversation, token));
    }

    private async Task DeliverToAsync(string conversation, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var scope = scopes.CreateAsyncScope();
        var line = scope.ServiceProvider.GetRequiredService<ICitizenLine>();
        foreach (var message in await db.Outbox.Where(m => m.ConversationId == conversation && m.DeliveredAt == null).OrderBy(m => m.Place).ToListAsync(ct))
        {
            // The first that fails keeps the later ones back: a "closed" must not overtake the answer.
            if (!await TryDeliverAsync(line, message, db, ct)) { return; }

            message.Settle(time.GetUtcNow());
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task<bool> TryDeliverAsync(ICitizenLine line, OutgoingMessage message, HandoffDbContext db, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        try
        {
            await line.DeliverAsync(await ForCitizenAsync(message, db, ct), either.Token);
            return true;
        }
#pragma warning disable CA1031 // Whatever breaks in the line, the message stays and is tried again.
        catch (Exception e) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.DeliveryFailed(e, message.Id, message.ConversationId);
            return false;
        }
    }

    private async Task<CitizenMessage> ForCitizenAsync(OutgoingMessage message, HandoffDbContext db, CancellationToken ct)
    {
        var enquiry = await db.Enquiries.AsNoTracking().SingleAsync(e => e.Id == message.EnquiryId, ct);
        var position = message.State is EnquiryState.Waiting ? await db.PositionAsync(enquiry, ct) : null;
        var standing = new EnquiryStanding(enquiry.Number.ToString(), message.State, position, message.IsHeld, enquiry.DepartmentName);
        var text = message.Words is null ? null : seal.Open(message.Words) ?? throw new InvalidOperationException("The words of the reply cannot be decrypted.");
        return new CitizenMessage(message.Id, message.ConversationId, message.Kind, text, enquiry.DepartmentName, enquiry.Language, standing);
    }
}
