namespace CitizenAssistant.Bot.Routing.Rules;

/// <summary>Finds the rules that hold for a message in its dialogue.</summary>
internal sealed class FireRules(RuleBook book)
{
    public List<Rule> Run(Reading message, Dialogue dialogue)
    {
        var applicable = book.Rules.Where(rule => Fits(rule.After, dialogue)).ToLookup(rule => rule.LastResort);
        var fired = Fired(applicable[false], message);
        if (!fired.Exists(NamesMatter))
        {
            fired.AddRange(Fired(applicable[true], message));
        }

        return fired;
    }

    /// <summary>The deciding class of the last turns that asked for a decision: it stays one when it is said in other words a few turns later.</summary>
    public static RequestClass? LastDecision(Dialogue dialogue) =>
        dialogue.Earlier.TakeLast(4).Reverse().Where(Rank.IsDecision).Select(c => (RequestClass?)c).FirstOrDefault();

    private static List<Rule> Fired(IEnumerable<Rule> rules, Reading message)
    {
        var whole = message.Whole();
        return [.. message.Sentences.SelectMany(sentence => Fired(rules, sentence.Signs, whole)).Distinct()];
    }

    private static IEnumerable<Rule> Fired(IEnumerable<Rule> rules, bool[] sentence, bool[] whole)
    {
        var fired = rules.Where(rule => rule.Fires(sentence, whole)).ToList();
        var replaced = fired.SelectMany(rule => rule.InsteadOf).ToHashSet();
        return fired.Where(rule => rule.Class is not { } found || !replaced.Contains(found));
    }

    // A greeting or a masked number says nothing about what is wanted.
    private static bool NamesMatter(Rule rule) => rule.Class is not (RequestClass.O4 or RequestClass.Q2);

    private static bool Fits(Before before, Dialogue dialogue) => before switch
    {
        Before.NoTopic => !dialogue.HasTopic,
        Before.Topic => dialogue.HasTopic,
        Before.Decision => LastDecision(dialogue) is not null,
        Before.Enquiry => dialogue.HasOpenEnquiry,
        _ => true,
    };
}
