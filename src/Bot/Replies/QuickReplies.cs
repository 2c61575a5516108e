using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Pipeline;
using CitizenAssistant.Bot.Wording;
using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Bot.Replies;

/// <summary>What the citizen might say next, as buttons. Each button is a message like any other.</summary>
internal static class QuickReplies
{
    private static readonly SectionKind[] Offered =
    [
        SectionKind.Costs, SectionKind.Documents, SectionKind.Deadline, SectionKind.Procedure, SectionKind.Online, SectionKind.Responsible, SectionKind.Prerequisites, SectionKind.PlainLanguage,
    ];

    public static SuggestedActions? For(Turn turn, Words words)
    {
        IEnumerable<string> replies = turn.Outcome switch
        {
            Answered { Answer: var answer } => [.. OtherSections(answer, words), words.Text("quick.person")],
            Clarified { Choices: var choices } => [.. choices, words.Text("quick.person")],
            HandedOff => words.Owns("quick.why") ? [words.Text("quick.withdraw"), words.Text("quick.why")] : [words.Text("quick.withdraw")],
            Signposted { Signpost: Signpost.Privacy } => [words.Text("quick.delete"), words.Text("quick.person")],
            Signposted { Signpost: Signpost.Language } => [words.Text("quick.person"), "Deutsch", "English"],
            Added => [words.Text("quick.person")],
            Signposted { Signpost: Signpost.Unknown or Signpost.Crisis or Signpost.OtherAuthority or Signpost.Why } => [words.Text("quick.person")],
            _ => [],
        };
        var actions = replies.Select(CardAction.Say).ToList();
        return actions is [] ? null : new SuggestedActions { Actions = actions };
    }

    private static IEnumerable<string> OtherSections(Answer answer, Words words)
    {
        var shown = answer.Passages.Select(p => p.Section.Kind).ToHashSet();
        return Offered
            .Where(kind => !shown.Contains(kind) && answer.Passages[0].Article.Find(kind) is not null)
            .Take(4)
            .Select(kind => words.Text($"quick.{kind}"));
    }
}
