using CitizenAssistant.Bot.Pipeline;
using CitizenAssistant.Bot.Routing;
using CitizenAssistant.Bot.Wording;
using CitizenAssistant.Handoff.Enquiries;

namespace CitizenAssistant.Bot.Replies;

/// <summary>
/// What a hand-over says (decision taxonomy, pattern E-5), always in this order: who decides, the general rule with its source,
/// what helps now, what was handed over and how to take it back, how an answer comes.
/// </summary>
internal static class HandoffText
{
    // The article's own rule says it better; what is said for the class is for those on whose topic nothing was found.
    private static readonly RequestClass[] RuleOnlyWithoutArticle =
        [RequestClass.R1, RequestClass.R2, RequestClass.R9, RequestClass.R11, RequestClass.R14, RequestClass.R18];

    // Protection and need: no place in a queue, the right number to call instead.
    private static readonly RequestClass[] ForTheOfficeOnDuty = [RequestClass.R15, RequestClass.R16];

    public static string Write(HandedOff outcome, Turn turn, EnquiryStanding? standing, Words words, Citations citations)
    {
        var department = standing?.Department ?? words.Text("handoff.city");
        List<string?> parts =
        [
            words.Text(words.Owns($"handoff.{outcome.For.Code}.first") ? $"handoff.{outcome.For.Code}.first" : "handoff.first", ("office", department)),
            .. Rule(outcome, turn, words, citations),
            Help(outcome, words),
            standing is null ? null : Passed(outcome, turn, standing, words),
            standing is null ? null : Answer(outcome, standing, words),
        ];
        return string.Join("\n\n", parts.OfType<string>());
    }

    private static IEnumerable<string> Rule(HandedOff outcome, Turn turn, Words words, Citations citations)
    {
        // Two weeks, not a month: against a fine there is another remedy than against other decisions.
        var code = outcome.For.Class is RequestClass.R5 && turn.Classification.Has(RequestClass.R6) ? nameof(RequestClass.R6) : outcome.For.Code;
        var isSaidByArticle = outcome.Information is not null && outcome.For.Class is { } asked && RuleOnlyWithoutArticle.Contains(asked);
        var hasRule = words.Owns($"handoff.{code}.rule") && !isSaidByArticle;
        if (hasRule)
        {
            yield return words.Text("handoff.rule", ("rule", words.Text($"handoff.{code}.rule")));
        }

        if (outcome.Information is { } information && words.Owns("handoff.information"))
        {
            yield return words.Text(hasRule ? "handoff.information" : "handoff.information.alone");
            yield return citations.Quote(information, words);
        }
    }

    private static string Help(HandedOff outcome, Words words)
    {
        var noDeadline = words.Text("handoff.no-deadline");
        return words.Owns($"handoff.{outcome.For.Code}.help")
            ? words.Text("handoff.help", ("help", words.Text($"handoff.{outcome.For.Code}.help") + " " + noDeadline))
            : noDeadline;
    }

    private static string Passed(HandedOff outcome, Turn turn, EnquiryStanding standing, Words words)
    {
        var kept = outcome.For.Keeps switch
        {
            KeptWords.Exact when words.Owns("handoff.kept.exact") => words.Text("handoff.kept.exact", ("time", words.Moment(turn.AskedAt))),
            KeptWords.Masked when words.Owns("handoff.kept.masked") => words.Text("handoff.kept.masked"),
            KeptWords.None => words.Text("handoff.kept.nothing"),
            _ => words.Text("handoff.kept"),
        };
        var given = outcome.Information is null && turn.State.Given is [] ? "" : words.Text("handoff.kept.given");
        return words.Text("handoff.passed", ("number", standing.Number), ("kept", kept + given));
    }

    private static string Answer(HandedOff outcome, EnquiryStanding standing, Words words) => standing switch
    {
        { Position: null } => words.Text("handoff.answer.held"),
        _ when outcome.For.Class is { } asked && ForTheOfficeOnDuty.Contains(asked) => words.Text("handoff.answer.duty"),
        _ => words.Text("handoff.answer", ("position", $"{standing.Position}")),
    };
}
