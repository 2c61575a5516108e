using CitizenAssistant.Bot.Privacy;
using CitizenAssistant.Bot.Routing.Learning;
using CitizenAssistant.Bot.Routing.Rules;

namespace CitizenAssistant.Bot.Routing;

/// <summary>Recognises what a message asks for. The only door to this folder: what lies behind it can be replaced whole.</summary>
public sealed class RequestClassifier
{
    private const int MostWordsOfAFollowUp = 9;

    /// <summary>From here on a sentence is an attempt to break the rules and says nothing of what else is wanted.</summary>
    private const double Attempt = 0.5;

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
        var byRule = FindingsOf(fired, dialogue);
        var move = fired.Select(rule => rule.Move).FirstOrDefault(found => found is not DialogueMove.None);

        // What is said about the conversation itself is for the rules alone: no training sentence knows what was said before. And words
        // that stand in none of them are nothing the learned voice could judge.
        IReadOnlyList<TrainingSentence> nearest = _estimator is null ? [] : [.. _estimator.Nearest(reading)];
        var findings = nearest is [] || move is not DialogueMove.None ? byRule : Vote(_estimator!, reading, dialogue, fired, byRule);
        return new([.. findings.OrderBy(finding => Rank.Of(finding.Class)).ThenByDescending(finding => finding.Probability).ThenBy(finding => finding.Class)], move)
        {
            Nearest = [.. nearest.Select(near => new NearSentence($"{near.File}:{near.Line}", near.Classes))],
        };
    }

    private List<Finding> Vote(ClassEstimator estimator, Reading reading, Dialogue dialogue, List<Rule> fired, List<Finding> byRule)
    {
        if (WithoutAttempts(estimator, reading) is { } legitimate)
        {
            var rest = _fire.Run(legitimate, dialogue);
            var attempt = byRule.Find(finding => finding.Class is RequestClass.P1) ?? new Finding(RequestClass.P1, "P1/gelernt");
            return [.. Vote(estimator, legitimate, dialogue, rest, FindingsOf(rest, dialogue)).Append(attempt).DistinctBy(finding => finding.Class)];
        }

        var probabilities = Estimate(estimator, reading);
        var byDialogue = fired.Where(rule => rule.Move is DialogueMove.None && rule.After is not (Before.Anything or Before.NoTopic)).Select(rule => FindingOf(rule, dialogue).Class).ToHashSet();
        var followsUp = dialogue.HasTopic && FireRules.LastDecision(dialogue) is null && reading.Sentences.Sum(sentence => sentence.Words.Count) <= MostWordsOfAFollowUp;
        return [.. new VoteOnClasses(probabilities, followsUp).Run(byRule, byDialogue)];
    }

    /// <summary>Beside an attempt to break the rules the legitimate part of a message is read as if it stood alone.</summary>
    /// <returns>Null when there is no attempt, or nothing else.</returns>
    private Reading? WithoutAttempts(ClassEstimator estimator, Reading reading)
    {
        var legitimate = reading.Sentences.Count < 2 ? [] : reading.Sentences.Where(sentence => !IsAttempt(estimator, new Reading([sentence]))).ToList();
        return legitimate.Count is 0 || legitimate.Count == reading.Sentences.Count ? null : new Reading(legitimate);
    }

    private bool IsAttempt(ClassEstimator estimator, Reading sentence) =>
        _fire.Run(sentence, Dialogue.Start).Exists(rule => rule.Class is RequestClass.P1) || Estimate(estimator, sentence).Of(RequestClass.P1) >= Attempt;

    private ClassProbabilities Estimate(ClassEstimator estimator, Reading reading) => estimator.Estimate(reading, _fire.Run(reading, Dialogue.Start));

    private static List<Finding> FindingsOf(List<Rule> fired, Dialogue dialogue) =>
        [.. fired.Where(rule => rule.Move is DialogueMove.None).Select(rule => FindingOf(rule, dialogue)).DistinctBy(finding => finding.Class)];

    private static Finding FindingOf(Rule rule, Dialogue dialogue)
    {
        var found = rule.Class ?? FireRules.LastDecision(dialogue)!.Value;
        return new Finding(found, $"{found}/{rule.Id}") { Meaning = rule.Meaning };
    }
}
