using CitizenAssistant.Bot.Pipeline;
using CitizenAssistant.Bot.Wording;

namespace CitizenAssistant.Bot.Replies;

/// <summary>The words for a way shown; information found on the way is given with it.</summary>
internal static class SignpostText
{
    public static string Write(Signposted outcome, Turn turn, Words words, Citations citations, int wordsDays) => outcome switch
    {
        { Signpost: Signpost.OtherAuthority, Found: { } found } => citations.Quote(found, words),
        { Signpost: Signpost.Why } => WhyText.Write(turn.State.Last, words),
        { Signpost: Signpost.Privacy } => PrivacyText.Write(words, wordsDays) + After(outcome, words, citations),
        { Signpost: Signpost.Language } => words.Text("signpost.Language", ("days", PrivacyText.Days(words, wordsDays))),
        _ => words.Text($"signpost.{outcome.Signpost}") + After(outcome, words, citations),
    };

    private static string After(Signposted outcome, Words words, Citations citations) =>
        outcome.Found is { } found ? "\n\n" + citations.Quote(found, words) : "";
}
