using CitizenAssistant.Bot.Pipeline;
using CitizenAssistant.Bot.Wording;
using CitizenAssistant.Handoff.Enquiries;

namespace CitizenAssistant.Bot.Replies;

/// <summary>
/// What a hand-over says (decision taxonomy, pattern E-5): who decides, the general rule with its source, what helps now,
/// what was handed over and how to take it back, how an answer comes.
/// </summary>
internal static class HandoffText
{
    public static string Write(HandedOff outcome, EnquiryStanding? standing, Words words, Citations citations)
    {
        var code = outcome.For.Code;
        var department = standing?.Department ?? words.Text("handoff.city");
        var parts = new List<string> { Phrase(words, code, "first", ("office", department)) };
        if (words.Has($"handoff.{code}.rule"))
        {
            parts.Add(words.Text($"handoff.{code}.rule"));
        }

        if (outcome.Information is { } information)
        {
            parts.Add(words.Text("handoff.information") + "\n\n" + citations.Quote(information, words));
        }

        if (words.Has($"handoff.{code}.help"))
        {
            parts.Add(words.Text($"handoff.{code}.help"));
        }

        parts.Add(words.Text(code == "A5" ? "handoff.no-deadline.short" : "handoff.no-deadline"));
        if (standing is not null)
        {
            parts.Add(words.Text(
                standing.Position is null ? "handoff.held" : "handoff.queued",
                ("number", standing.Number), ("office", department), ("position", $"{standing.Position}")));
        }

        return string.Join("\n\n", parts);
    }

    private static string Phrase(Words words, string code, string part, (string, string) gap) =>
        words.Text(words.Has($"handoff.{code}.{part}") ? $"handoff.{code}.{part}" : $"handoff.{part}", gap);
}
