using CitizenAssistant.Bot.Pipeline;
using CitizenAssistant.Bot.Wording;

namespace CitizenAssistant.Bot.Replies;

/// <summary>The words for a way shown; information found on the way is given with it.</summary>
internal static class SignpostText
{
    public static string Write(Signposted outcome, Turn turn, Words words, Citations citations) => outcome switch
    {
        { Signpost: Signpost.OtherAuthority, Found: { } found } => citations.Quote(found, words),
        { Signpost: Signpost.Why } => words.Text("signpost.Why", ("reason", Reason(turn, words))),
        { Found: { } found } => words.Text($"signpost.{outcome.Signpost}") + "\n\n" + citations.Quote(found, words),
        _ => words.Text($"signpost.{outcome.Signpost}"),
    };

    private static string Reason(Turn turn, Words words) =>
        words.Text(turn.State.LastReason is { } reason && words.Has($"why.{reason}") ? $"why.{reason}" : "why.other");
}
