using System.Text;
using CitizenAssistant.Bot.Wording;

namespace CitizenAssistant.Bot.Pipeline.Quoting;

/// <summary>Says for the caseworker what was asked and answered, in plain words taken from the turn; nothing is judged.</summary>
public sealed class EnquirySummary(Phrases phrases)
{
    public string Write(Turn turn)
    {
        var words = phrases.In("de");
        var code = turn.Outcome?.Reason ?? HandoffReason.Failure.Code;
        var summary = new StringBuilder(words.Text($"reason.{code}")).Append('.');
        if (turn.Outcome?.Information is { Passages: [var passage, ..] })
        {
            summary.Append(' ').Append(words.Text("summary.topic", ("title", passage.Article.Title)));
            summary.Append(' ').Append(words.Text("summary.given", ("title", passage.Article.Title), ("section", passage.Section.Heading), ("date", words.Date(passage.Article.Header.ValidFrom))));
        }

        foreach (var given in turn.State.Given)
        {
            summary.Append(' ').Append(words.Text("summary.given", ("title", given.Title), ("section", given.Section), ("date", words.Date(given.AsOf))));
        }

        return summary.ToString();
    }
}
