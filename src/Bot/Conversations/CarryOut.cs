using CitizenAssistant.Bot.Llm;
using CitizenAssistant.Bot.Pipeline;
using CitizenAssistant.Bot.Routing;
using CitizenAssistant.Bot.Wording;
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
    Phrases phrases,
    AssistantKernel kernel)
{
    public Task<IReadOnlyList<EnquiryStanding>> FindStandingsAsync(string conversationId, CancellationToken ct) => find.AllAsync(conversationId, ct);

    /// <param name="raw">The citizen's own words, for the caseworker.</param>
    /// <returns>Where the enquiry stands now that the outcome is about; null when there is none.</returns>
    public async Task<EnquiryStanding?> RunAsync(Turn turn, string raw, DateTimeOffset askedAt, CancellationToken ct)
    {
        switch (turn.Outcome)
        {
            case HandedOff handedOff:
                return await open.RunAsync(await WriteEnquiryAsync(turn, handedOff, raw, askedAt, ct), ct);
            case Withdrawn withdrawn:
                return await WithdrawAsync(turn.Conversation, withdrawn, ct);
            case Deleted:
                return await delete.RunAsync(turn.Conversation, ct) ? null : turn.Enquiry; // a caseworker still holds the words
            case Relayed or Added:
                return await add.RunAsync(turn.Conversation, turn.Id, raw, reason: null, DialogueMemory.GivenNow(turn), askedAt, ct);
            default:
                return turn.Enquiry; // what the assistant answers itself leaves a waiting enquiry as it is
        }
    }

    private async Task<EnquiryStanding?> WithdrawAsync(string conversation, Withdrawn withdrawn, CancellationToken ct)
    {
        EnquiryStanding? last = null;
        foreach (var written in withdrawn.Numbers)
        {
            last = EnquiryNumber.TryParse(written, out var number) ? await withdraw.RunAsync(conversation, number, ct) ?? last : last;
        }

        return last;
    }

    private async Task<NewEnquiry> WriteEnquiryAsync(Turn turn, HandedOff outcome, string raw, DateTimeOffset askedAt, CancellationToken ct)
    {
        var passage = outcome.Information?.Passages[0];
        var namesMatter = passage is not null || turn.Found is { NamesATopic: true };
        var topic = passage?.Article.Id ?? (namesMatter ? null : turn.State.Topic); // a new topic that nothing was found on is not the old one
        var department = departments.For(turn, outcome, topic);
        return new NewEnquiry(
            turn.Id,
            turn.Conversation,
            outcome.For.Code,
            topic,
            departments.TitleOf(topic),
            department.Id,
            department.Name,
            WordsFor(outcome, turn, raw),
            DialogueMemory.Given(turn),
            await kernel.AskAsync<string>(NativeFunctions.SummariseEnquiry, turn, ct) ?? "",
            turn.Language,
            askedAt)
        {
            BelongsToOpen = outcome.For.Class is null or RequestClass.A5 || !(namesMatter || IsUrgent(outcome)),
        };
    }

    // Protection and need have an office of their own, whatever was talked about before.
    private static bool IsUrgent(HandedOff outcome) => outcome.For.Class is RequestClass.R15 or RequestClass.R16;

    private string WordsFor(HandedOff outcome, Turn turn, string raw) => outcome.For.Keeps switch
    {
        KeptWords.Masked => turn.Message.Value,
        KeptWords.None => phrases.In("de").Text("enquiry.words-withheld"),
        _ => raw,
    };
}
