using CitizenAssistant.Bot.Conversations;
using CitizenAssistant.Bot.Pipeline;
using CitizenAssistant.Bot.Routing;
using CitizenAssistant.Bot.Wording;

namespace CitizenAssistant.Bot.Replies;

/// <summary>The honest short reason for the last answer: what was understood, what it rests on, why a person decides.</summary>
internal static class WhyText
{
    public static string Write(LastAnswer? last, Words words) => last is null
        ? words.Text("why.nothing")
        : string.Join(' ', Sentences(last, words).OfType<string>());

    private static IEnumerable<string?> Sentences(LastAnswer last, Words words) => last switch
    {
        { Reason: { } reason } when reason == HandoffReason.Failure.Code => [words.Text("why.failure"), Rests(last, words)],
        { Reason: nameof(RequestClass.A5) or nameof(RequestClass.A6) } => [words.Text($"why.{last.Reason}"), Rests(last, words)],
        { Reason: { } reason } when words.Has($"why.{reason}") =>
        [
            words.Text("why.understood", ("what", words.Text($"why.{reason}"))),
            words.Text("why.person"),
            reason == nameof(RequestClass.R1) ? words.Text("why.doubt") : null, // R1 is also what is taken when nothing else is sure
            Rests(last, words),
            words.Text("why.correct"),
        ],
        { Route: "answer" } => [Rests(last, words) ?? words.Text("why.other"), words.Text("why.correct")],
        { Route: "handoff" } => [words.Text("why.withdrawn")],
        _ => [words.Text(words.Has($"why.{last.Route}") ? $"why.{last.Route}" : "why.other"), Rests(last, words)],
    };

    private static string? Rests(LastAnswer last, Words words) => last.Rests is { } rests
        ? words.Text("why.rests", ("title", rests.Title), ("section", rests.Section), ("date", words.Date(rests.AsOf)))
        : null;
}
