using CitizenAssistant.Bot.Routing.Rules;

namespace CitizenAssistant.Bot.Routing.Learning;

/// <summary>The learned voice: how probable each class of a message is, and which training sentences are most like it.</summary>
internal sealed class ClassEstimator(Networks networks, MessageFeatures features, NearestSentences nearest)
{
    /// <param name="fired">The rules that hold for the message alone, without what was said before.</param>
    public ClassProbabilities Estimate(Reading message, IReadOnlyCollection<Rule> fired) => new(networks.Estimate(features.Of(message, fired)));

    /// <summary>The training sentences most like a message, the nearest first.</summary>
    public IReadOnlyList<TrainingSentence> Nearest(Reading message) => nearest.To(message.Sentences.SelectMany(sentence => sentence.Words));
}
