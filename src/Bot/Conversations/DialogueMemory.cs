using CitizenAssistant.Bot.Pipeline;
using CitizenAssistant.Handoff.Enquiries;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>What is kept of a turn for the next one.</summary>
public static class DialogueMemory
{
    public static DialogueState After(Turn turn)
    {
        var state = turn.State;
        if (turn.Outcome is Relayed or Signposted { Signpost: Signpost.Why })
        {
            return state;
        }

        return state with
        {
            Topic = turn.Outcome?.Information?.Passages[0].Article.Id ?? state.Topic,
            Earlier = turn.Classification.Highest is { } highest ? [.. state.Earlier.TakeLast(19), highest] : state.Earlier,
            Clarifications = turn.Outcome is Clarified ? state.Clarifications + 1 : 0,
            Language = turn.Language,
            Given = Given(turn),
            Last = turn.Outcome is { } outcome ? new LastAnswer(outcome.Route, outcome.Reason, GivenNow(turn) is [var rests, ..] ? rests : null) : state.Last,
            Aspect = turn.Found is { } found ? found.Aspect : state.Aspect,
        };
    }

    /// <summary>What the citizen has been shown so far, this turn included, newest last.</summary>
    public static IReadOnlyList<GivenInformation> Given(Turn turn) => [.. turn.State.Given.Concat(GivenNow(turn)).Distinct().TakeLast(10)];

    /// <summary>What this turn shows the citizen.</summary>
    public static IReadOnlyList<GivenInformation> GivenNow(Turn turn) =>
    [
        .. (turn.Outcome?.Information?.Passages ?? []).Select(p => new GivenInformation(
            p.Article.Id, p.Article.Title, p.Section.Heading, $"/wissen/{p.Article.Id}#{p.Section.Slug}", p.Article.Version, p.Article.Header.ValidFrom)),
    ];
}
