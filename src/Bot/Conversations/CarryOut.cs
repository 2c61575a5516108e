using CitizenAssistant.Bot.Llm;
using CitizenAssistant.Bot.Pipeline;
using CitizenAssistant.Handoff.Enquiries;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>Does what an outcome asks of the caseworkers' queue. Doing it again for the same turn changes nothing.</summary>
public sealed class CarryOut(
    OpenEnquiry open,
    AddToEnquiry add,
    WithdrawEnquiry withdraw,
    DeleteWords delete,
    FindStanding find,
    Departments departments,
    AssistantKernel kernel)
{
    public Task<EnquiryStanding?> FindStandingAsync(string conversationId, CancellationToken ct) => find.RunAsync(conversationId, ct);

    /// <param name="raw">The citizen's own words, for the caseworker.</param>
    /// <returns>Where the conversation's enquiry stands now; null when there is none.</returns>
    public async Task<EnquiryStanding?> RunAsync(Turn turn, string raw, DateTimeOffset askedAt, CancellationToken ct)
    {
        switch (turn.Outcome)
        {
            case HandedOff handedOff:
                return await open.RunAsync(await WriteEnquiryAsync(turn, handedOff, raw, askedAt, ct), ct);
            case Withdrawn:
                return await withdraw.RunAsync(turn.Conversation, ct);
            case Deleted:
                return await delete.RunAsync(turn.Conversation, ct) ? null : turn.Enquiry; // a caseworker still holds the words
            default:
                return turn.Enquiry is null
                    ? null
                    : await add.RunAsync(turn.Conversation, turn.Id, raw, reason: null, DialogueMemory.GivenNow(turn), askedAt, ct);
        }
    }

    private async Task<NewEnquiry> WriteEnquiryAsync(Turn turn, HandedOff outcome, string raw, DateTimeOffset askedAt, CancellationToken ct)
    {
        var passage = outcome.Information?.Passages[0];
        var topic = passage?.Article.Id ?? (turn.Found is { NamesATopic: true } ? null : turn.State.Topic); // a new topic that nothing was found on is not the old one
        var department = departments.For(outcome.For.Class, topic);
        return new NewEnquiry(
            turn.Id,
            turn.Conversation,
            outcome.For.Code,
            topic,
            departments.TitleOf(topic),
            department.Id,
            department.Name,
            raw,
            DialogueMemory.Given(turn),
            await kernel.AskAsync<string>(NativeFunctions.SummariseEnquiry, turn, ct) ?? "",
            turn.Language,
            askedAt);
    }
}
