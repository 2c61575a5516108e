using CitizenAssistant.Bot.Routing;

namespace CitizenAssistant.Bot.Pipeline.Steps;

/// <summary>
/// To what is said in a language we have only a few words in: says so in that language and offers a person, German and English.
/// What a person must hear goes on.
/// </summary>
public sealed class OfferLanguages : ITurnStep
{
    public Task<Turn> RunAsync(Turn turn, CancellationToken ct) => Task.FromResult(turn switch
    {
        _ when Chosen(turn.Message.Value) is { } chosen => (turn with { Language = chosen }).EndAs(new Signposted(Signpost.SmallTalk)),
        { Classification: { Decision: not null } or { Highest: RequestClass.A7 or RequestClass.P1 } } => turn,
        { Foreign: not null } => turn.EndAs(new Signposted(Signpost.Language)),
        { Language: not ("de" or "en") } => turn with { Language = "de" }, // a German keyword after a foreign sentence: answer it
        _ => turn,
    });

    /// <summary>The language that the buttons below such an answer choose.</summary>
    private static string? Chosen(string message) => message.Trim(' ', '.', '!', '?').ToLowerInvariant() switch
    {
        "deutsch" or "auf deutsch" or "auf deutsch bitte" or "german" => "de",
        "english" or "englisch" or "in english" or "english please" or "in english please" => "en",
        _ => null,
    };
}
