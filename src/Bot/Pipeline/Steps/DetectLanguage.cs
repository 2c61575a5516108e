using CitizenAssistant.Bot.Wording;

namespace CitizenAssistant.Bot.Pipeline.Steps;

/// <summary>Answers in the citizen's language where we have words for it, in German otherwise; a message that does not tell goes on in the language of the last.</summary>
public sealed class DetectLanguage : ITurnStep
{
    public Task<Turn> RunAsync(Turn turn, CancellationToken ct) =>
        Task.FromResult(turn with { Language = MessageLanguage.Of(turn.Message) ?? turn.State.Language });
}
