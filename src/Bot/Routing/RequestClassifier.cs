using CitizenAssistant.Bot.Privacy;
using CitizenAssistant.Bot.Routing.Learning;
using CitizenAssistant.Bot.Routing.Rules;

namespace CitizenAssistant.Bot.Routing;

/// <summary>Recognises what a message asks for. The only door to this folder: what lies behind it can be replaced whole.</summary>
public sealed class RequestClassifier
{
    private readonly ReadMessage _read;
    private readonly FireRules _fire;
    private readonly ClassEstimator? _estimator;

    /// <summary>By the rules alone.</summary>
    internal RequestClassifier(RuleBook book) : this(book, new ReadMessage(book, names: null), estimator: null)
    {
    }

    /// <param name="estimator">Null where there are no training sentences: then the rules alone decide.</param>
    internal RequestClassifier(RuleBook book, ReadMessage read, ClassEstimator? estimator) => (_read, _fire, _estimator) = (read, new FireRules(book), estimator);

    /// <summary>The classes of a message in its dialogue; information and decision may stand side by side.</summary>
    public Classification Classify(RedactedText message, Dialogue dialogue)
    {
        var reading = _read.Run(message.Value);
        if (reading.Sentences is [])
        {
            return new([new(RequestClass.Q1, "Q1/leer")], DialogueMove.None);
        }

        var fired = _fire.Run(reading, dialogue);
        var byRule = fired.Where(rule => rule.Move is DialogueMove.None).Select(rule => FindingOf(rule, dialogue)).DistinctBy(finding => finding.Class).ToList();
        var findings = _estimator is null ? byRule : Vote(reading, dialogue, fired, byRule);
        return new(
            [.. findings.OrderBy(finding => Rank.Of(finding.Class)).ThenByDescending(finding => finding.Probability).ThenBy(finding => finding.Class)],
            fired.Select(rule => rule.Move).FirstOrDefault(move => move is not DialogueMove.None))
        {
            Nearest = _estimator is null ? [] : [.. _estimator.Nearest(reading).Select(near => new NearSentence($"{near.File}:{near.Line}", near.Classes))],
        };
    }

    private List<Finding> Vote(Reading reading, Dialogue dialogue, List<Rule> fired, List<Finding> byRule)
    {
        var probabilities = _estimator!.Estimate(reading, _fire.Run(reading, Dialogue.Start));
        var byDialogue = fired.Where(rule => rule.After is not (Before.Anything or Before.NoTopic) && rule.Move is DialogueMove.None).Select(rule => FindingOf(rule, dialogue)).ToHashSet();
        return [.. new VoteOnClasses(probabilities).Run(byRule, byDialogue)];
    }

    private static Finding FindingOf(Rule rule, Dialogue dialogue)
    {
        var found = rule.Class ?? FireRules.LastDecision(dialogue)!.Value;
        return new Finding(found, $"{found}/{rule.Id}") { Meaning = rule.Meaning };
    }
}
