using CitizenAssistant.Bot.Routing;

namespace CitizenAssistant.Bot.Pipeline.Steps;

/// <summary>Danger and crisis come before everything else: the numbers that help, without a question back.</summary>
public sealed class RecogniseEmergency(RequestClassifier classifier) : ITurnStep
{
    public Task<Turn> RunAsync(Turn turn, CancellationToken ct)
    {
        var classification = classifier.Classify(turn.Message, turn.Dialogue).And(turn.Foreign?.Classification);
        return Task.FromResult(classification switch
        {
            _ when classification.Has(RequestClass.N1) => (turn with { Classification = classification }).EndAs(new Signposted(Signpost.Emergency)),
            _ when classification.Has(RequestClass.N2) => (turn with { Classification = classification }).EndAs(new Signposted(Signpost.Crisis)),
            _ => turn,
        });
    }
}
