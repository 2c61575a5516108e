namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>Sends the words of the caseworker who holds the enquiry to the citizen.</summary>
public sealed class ReplyToCitizen(MoveEnquiry move, WordSeal seal, TimeProvider time)
{
    public const int LongestReply = 2000;

    /// <summary>False when the caseworker no longer holds it. The same <paramref name="replyId"/> is sent once, however often it comes.</summary>
    public async Task<bool> RunAsync(Guid enquiryId, Guid replyId, string caseworker, string words, CancellationToken ct)
    {
        var text = words.Trim();
        ArgumentOutOfRangeException.ThrowIfZero(text.Length, nameof(words));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, LongestReply, nameof(words));

        var isSent = false;
        var moved = await move.RunAsync(
            e => e.Id == enquiryId,
            e => !(isSent = e.Entries.Any(entry => entry.Key == replyId)) && e.TryReply(caseworker, replyId, seal.Seal(text), time.GetUtcNow()),
            ct);
        return isSent || moved is not null;
    }
}
