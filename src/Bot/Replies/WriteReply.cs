using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Pipeline;
using CitizenAssistant.Bot.Storage;
using CitizenAssistant.Bot.Wording;
using CitizenAssistant.Handoff.Enquiries;
using Microsoft.Extensions.Options;

namespace CitizenAssistant.Bot.Replies;

/// <summary>Turns an outcome into the activities the citizen gets.</summary>
public sealed class WriteReply(Phrases phrases, Citations citations, IOptions<RetentionOptions> retention)
{
    /// <param name="standing">The enquiry of the conversation after the outcome was carried out.</param>
    /// <returns>Empty when the assistant has nothing to say (a caseworker has the conversation).</returns>
    public IReadOnlyList<Activity> Run(Turn turn, EnquiryStanding? standing)
    {
        if (turn.Outcome is null or Relayed)
        {
            return [];
        }

        var words = phrases.In(turn.Language);
        var text = turn.Outcome switch
        {
            Answered answered => citations.Quote(answered.Answer, words),
            Clarified clarified => words.Text(clarified.WordingKey),
            Signposted signposted => SignpostText.Write(signposted, turn, words, citations, retention.Value.WordsDays),
            HandedOff handedOff => HandoffText.Write(handedOff, turn, standing, words, citations),
            Withdrawn { Numbers: [_, _, ..] several } => words.Text("handoff.withdrawn.several", ("number", string.Join(", ", several))),
            Withdrawn { Numbers: [var number] } => words.Text("handoff.withdrawn", ("number", number)),
            Added => words.Text("signpost.Unknown.waiting") + " " + words.Text("handoff.added", ("number", standing?.Number ?? "")),
            Deleted => words.Text(standing is null ? "privacy.deleted" : "privacy.deleted.held"),
            _ => throw new InvalidOperationException($"no words for {turn.Outcome.GetType().Name}"),
        };
        if (turn.Outcome is Answered or Clarified { WordingKey: not "clarify.withdraw" })
        {
            text += string.Concat(turn.Enquiries.Where(enquiry => enquiry is { State: EnquiryState.Waiting, Position: not null })
                .Select(waiting => "\n\n" + words.Text("handoff.still-waiting", ("number", waiting.Number), ("position", $"{waiting.Position}"))));
        }

        var message = new Activity
        {
            Type = ActivityTypes.Message,
            From = AssistantAccount.Bot,
            Text = text,
            Speak = Markdig.Markdown.ToPlainText(text).Trim(),
            TextFormat = "markdown",
            Locale = words.Language,
            InputHint = "acceptingInput",
            SuggestedActions = QuickReplies.For(turn, words),
            Attachments = OfficeCard.For(turn.Outcome.Information, words),
            Entities = citations.Entity(turn.Outcome.Information, turn.Outcome is Deleted ? null : turn.Id),
            ChannelData = AssistantAccount.Data(turn, standing, citations.Sources(turn.Outcome.Information)),
        };
        return turn.Outcome switch
        {
            Deleted => [message, new Activity { Type = ActivityTypes.EndOfConversation, From = AssistantAccount.Bot, Code = "completedSuccessfully" }],
            HandedOff { Reason: { } reason } when turn.Enquiry is null && standing is not null => [message, HandoffEvents.Initiate(reason, standing)],
            _ => [message],
        };
    }
}
