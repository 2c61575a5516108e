using CitizenAssistant.Bot.Routing.Learning;

namespace CitizenAssistant.Bot.Routing;

/// <summary>
/// Brings rules and learned voice together. What must never be missed is decided by a rule a lawyer can read or by the learned voice, whichever
/// sees it; for everything else the learned voice decides, and the rules are among the signs it weighs.
/// </summary>
/// <remarks>The thresholds were chosen by cross-validation on the training sentences (docs/evaluation.md).</remarks>
/// <param name="followsUp">A few words after an answer: they only make sense with it, and the learned voice does not know it.</param>
internal sealed class VoteOnClasses(ClassProbabilities probabilities, bool followsUp)
{
    /// <summary>From here on a person is needed: it leans to a person, since a decision missed is the dearer mistake.</summary>
    private const double PersonNeeded = 0.22;

    /// <summary>A follow-up, or what is probably another way (another city, data protection, small talk), needs more to go to a person.</summary>
    private const double PersonSurelyNeeded = 0.5;
    private const double ProbablyElsewhere = 0.2;

    /// <summary>Danger or crisis: from here on the numbers to call are shown.</summary>
    private const double Alarm = 0.15;

    /// <summary>More is needed where the message is surely small talk or a plain question: "ich lach mich tot".</summary>
    private const double SurelyHarmless = 0.8;
    private const double AlarmAgainstHarmless = 0.4;

    /// <summary>Less is enough where no other class comes near: somebody is in trouble and nothing says in which.</summary>
    private const double UnclearAlarm = 0.05;
    private const double Near = 0.15;

    /// <summary>A rule is overruled only when the learned voice is this sure that no person is needed.</summary>
    private const double SurelyNoPerson = 0.03;

    /// <summary>… or that there is no danger.</summary>
    private const double SurelyNoAlarm = 0.01;

    /// <summary>From here on a class is named beside the deciding one; less is enough where a rule names it too.</summary>
    private const double Named = 0.35;
    private const double NamedByRuleToo = 0.15;

    /// <param name="fired">What the rules found in the message.</param>
    /// <param name="byDialogue">Classes that rest on what was said before.</param>
    public IEnumerable<Finding> Run(IReadOnlyList<Finding> fired, IReadOnlySet<RequestClass> byDialogue)
    {
        var found = fired.Where(finding => byDialogue.Contains(finding.Class) || RuleDecides(finding.Class)).ToDictionary(finding => finding.Class);
        foreach (var requestClass in Enum.GetValues<RequestClass>().Where(requestClass => requestClass is not RequestClass.K1))
        {
            if (!found.ContainsKey(requestClass) && IsNamed(requestClass, fired.Any(finding => finding.Class == requestClass)))
            {
                found[requestClass] = Because(requestClass, fired);
            }
        }

        if (LearnedAlarm() is { } alarm)
        {
            found.TryAdd(alarm, Because(alarm, fired));
        }

        AddWhatIsMissing(found, fired);
        foreach (var beside in fired.Where(finding => finding.Class is RequestClass.O4 or RequestClass.O5))
        {
            found.TryAdd(beside.Class, beside); // a greeting or an insult beside what is wanted
        }

        return found.Values.Select(finding => finding with { Probability = probabilities.Of(finding.Class) });
    }

    private bool RuleDecides(RequestClass requestClass) => requestClass switch
    {
        RequestClass.N1 or RequestClass.N2 => probabilities.Alarm >= SurelyNoAlarm,
        RequestClass.R5 or RequestClass.R6 or RequestClass.R7 or RequestClass.R15 or RequestClass.R16 or RequestClass.A5 => probabilities.Person >= SurelyNoPerson || IsAlarming,
        RequestClass.P1 or RequestClass.Q2 => true,
        _ => false,
    };

    private bool IsNamed(RequestClass requestClass, bool byRule) => requestClass switch
    {
        RequestClass.N1 or RequestClass.N2 => false, // one of them is chosen by LearnedAlarm
        _ when Heads.NeedsPerson(requestClass) && !PersonIsNeeded => false,
        _ => probabilities.Of(requestClass) >= (byRule ? NamedByRuleToo : Named),
    };

    private bool IsAlarming => probabilities.Alarm >= (probabilities.Harmless >= SurelyHarmless ? AlarmAgainstHarmless : Alarm) || (probabilities.Alarm >= UnclearAlarm && probabilities.Person >= PersonSurelyNeeded && probabilities.HighestBesideAlarm < Near);

    private RequestClass? LearnedAlarm() => !IsAlarming ? null
        : probabilities.Of(RequestClass.N1) >= probabilities.Of(RequestClass.N2) ? RequestClass.N1 : RequestClass.N2;

    private bool PersonIsNeeded => probabilities.Person >= (followsUp || probabilities.Elsewhere >= ProbablyElsewhere ? PersonSurelyNeeded : PersonNeeded);

    // A person is needed, but nothing was named: then for what it is most likely. And something is always asked for.
    private void AddWhatIsMissing(Dictionary<RequestClass, Finding> found, IReadOnlyList<Finding> fired)
    {
        var person = PersonIsNeeded && !found.Keys.Any(known => Heads.NeedsPerson(known) || known is RequestClass.N1 or RequestClass.N2);
        if (person || found.Count == 0)
        {
            var missing = probabilities.MostProbable(requestClass => Heads.NeedsPerson(requestClass) == person && requestClass is not (RequestClass.N1 or RequestClass.N2));
            found[missing] = Because(missing, fired);
        }
    }

    private static Finding Because(RequestClass requestClass, IReadOnlyList<Finding> fired) =>
        fired.FirstOrDefault(finding => finding.Class == requestClass) ?? new Finding(requestClass, $"{requestClass}/gelernt");
}
