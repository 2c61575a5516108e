using CitizenAssistant.Bot.Privacy;
using CitizenAssistant.Bot.Routing.Rules;

namespace CitizenAssistant.Bot.Routing;

/// <summary>Recognises what a message asks for. The only door to this folder: what lies behind it can be replaced whole.</summary>
public sealed class RequestClassifier
{
    private readonly RuleBook rules;

    /// <summary>Reads the rules once.</summary>
    /// <exception cref="InvalidOperationException">A rule is broken; the message is one sentence that says which and why.</exception>
    public RequestClassifier() : this(RuleBookReader.ReadOwn())
    {
    }

    internal RequestClassifier(RuleBook rules) => this.rules = rules;

    /// <summary>The classes of a message in its dialogue; information and decision may stand side by side.</summary>
    public Classification Classify(RedactedText message, Dialogue dialogue)
    {
        var sentences = rules.Signs(message.Value);
        if (sentences is [])
        {
            return new([new(RequestClass.Q1, "Q1/leer")], DialogueMove.None);
        }

        var whole = Whole(sentences);
        var applicable = rules.Rules.Where(rule => Fits(rule.After, dialogue)).ToList();
        var fired = sentences.SelectMany(sentence => Fired(applicable, sentence, whole)).ToList();
        var move = fired.Select(rule => rule.Move).FirstOrDefault(move => move is not DialogueMove.None);
        var findings = fired
            .Select(rule => (Class: rule.Class ?? LastDecision(dialogue), rule.Id, rule.Move))
            .Where(found => found.Move is DialogueMove.None && found.Class is not null)
            .Select(found => new Finding(found.Class!.Value, $"{found.Class}/{found.Id}"))
            .DistinctBy(finding => finding.Class)
            .OrderBy(finding => Rank.Of(finding.Class)).ThenBy(finding => finding.Class);
        return new([.. findings], move);
    }

    private static IEnumerable<Rule> Fired(List<Rule> rules, bool[] sentence, bool[] whole)
    {
        var fired = rules.Where(rule => rule.Fires(sentence, whole)).ToList();
        var replaced = fired.SelectMany(rule => rule.InsteadOf).ToHashSet();
        return fired.Where(rule => rule.Class is not { } found || !replaced.Contains(found));
    }

    private static bool[] Whole(List<bool[]> sentences)
    {
        var whole = new bool[sentences[0].Length];
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < whole.Length; i++)
            {
                whole[i] |= sentence[i];
            }
        }

        return whole;
    }

    private static bool Fits(Before before, Dialogue dialogue) => before switch
    {
        Before.Topic => dialogue.HasTopic,
        Before.Decision => LastDecision(dialogue) is not null,
        Before.Enquiry => dialogue.HasOpenEnquiry,
        _ => true,
    };

    // A decision stays one when it is said in other words a few turns later.
    private static RequestClass? LastDecision(Dialogue dialogue) =>
        dialogue.Earlier.TakeLast(4).Reverse().Where(Rank.IsDecision).Select(c => (RequestClass?)c).FirstOrDefault();
}
