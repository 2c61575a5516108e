using CitizenAssistant.Bot.Routing.Languages;
using CitizenAssistant.Bot.Wording;

namespace CitizenAssistant.Bot.Pipeline.Steps;

/// <summary>Answers in the citizen's language where we have words for it, in German otherwise; a message that does not tell goes on in the language of the last.</summary>
public sealed class DetectLanguage(ForeignLanguages languages) : ITurnStep
{
    public Task<Turn> RunAsync(Turn turn, CancellationToken ct)
    {
        var foreign = languages.Read(turn.Message, turn.State.Language);
        return Task.FromResult(turn with { Foreign = foreign, Language = foreign?.Language ?? MessageLanguage.Of(turn.Message) ?? turn.State.Language });
    }
}
