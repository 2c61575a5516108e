namespace CitizenAssistant.Bot.Routing.Learning;

/// <summary>The words that many training sentences share, whatever they are about: they show how a sentence is built.</summary>
internal sealed class CommonWords(HashSet<string> words)
{
    private const double Share = 0.004;

    public static CommonWords Of(IReadOnlyList<TrainingSentence> sentences, ReadMessage read) => new(
    [
        .. sentences.SelectMany(sentence => read.Words(sentence.Text).SelectMany(words => words).Distinct())
            .CountBy(word => word)
            .Where(counted => counted.Value >= Share * sentences.Count)
            .Select(counted => counted.Key),
    ]);

    public bool Has(string word) => words.Contains(word);
}
