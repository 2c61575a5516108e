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

        var applicable = rules.Rules.Where(rule => Fits(rule.After, dialogue)).ToLookup(rule => rule.LastResort);
        var fired = Fired(applicable[false], sentences);
        if (!fired.Exists(NamesMatter))
        {
            fired.AddRange(Fired(applicable[true], sentences));
        }

        var findings = fired
            .Where(rule => rule.Move is DialogueMove.None)
            .Select(rule => (Class: rule.Class ?? LastDecision(dialogue)!.Value, rule.Id))
            .Select(found => new Finding(found.Class, $"{found.Class}/{found.Id}"))
            .DistinctBy(finding => finding.Class)
            .OrderBy(finding => Rank.Of(finding.Class)).ThenBy(finding => finding.Class);
        return new([.. findings], fired.Select(rule => rule.Move).FirstOrDefault(move => move is not DialogueMove.None));
    }

    private static List<Rule> Fired(IEnumerable<Rule> rules, List<bool[]> sentences)
    {
        var whole = Whole(sentences);
        return [.. sentences.SelectMany(sentence => Fired(rules, sentence, whole))];
    }

    private static IEnumerable<Rule> Fired(IEnumerable<Rule> rules, bool[] sentence, bool[] whole)
    {
        var fired = rules.Where(rule => rule.Fires(sentence, whole)).ToList();
        var replaced = fired.SelectMany(rule => rule.InsteadOf).ToHashSet();
        return fired.Where(rule => rule.Class is not { } found || !replaced.Contains(found));
    }

    // A greeting or a masked number says nothing about what is wanted.
    private static bool NamesMatter(Rule rule) => rule.Class is not (RequestClass.O4 or RequestClass.Q2);

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
        Before.NoTopic => !dialogue.HasTopic,
        Before.Topic => dialogue.HasTopic,
        Before.Decision => LastDecision(dialogue) is not null,
        Before.Enquiry => dialogue.HasOpenEnquiry,
        _ => true,
    };

    // A decision stays one when it is said in other words a few turns later.
    private static RequestClass? LastDecision(Dialogue dialogue) =>
        dialogue.Earlier.TakeLast(4).Reverse().Where(Rank.IsDecision).Select(c => (RequestClass?)c).FirstOrDefault();
}
