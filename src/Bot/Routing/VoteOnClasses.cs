using CitizenAssistant.Bot.Routing.Learning;

namespace CitizenAssistant.Bot.Routing;

/// <summary>
/// Brings rules and learned voice together. What must never be missed is decided by a rule a lawyer can read or by the learned voice, whichever
/// sees it; for everything else the learned voice decides, and the rules are among the signs it weighs.
/// </summary>
internal static class VoteOnClasses
{
    /// <summary>From here on a person is needed. Chosen by cross-validation; it leans to a person.</summary>
    public const double PersonNeeded = 0.4;

    /// <summary>From here on a class is named beside the deciding one.</summary>
    private const double Named = 0.4;

    /// <summary>Danger, crisis and need are seen a little earlier than other classes.</summary>
    private const double Alarming = 0.35;

    /// <summary>A class that a single rule may decide.</summary>
    private static bool RuleSuffices(RequestClass requestClass) => requestClass
        is RequestClass.R5 or RequestClass.R6 or RequestClass.R7 or RequestClass.R15 or RequestClass.R16
        or RequestClass.N1 or RequestClass.N2 or RequestClass.A5 or RequestClass.P1 or RequestClass.Q2;

    /// <param name="fired">The rules that hold in the dialogue.</param>
    public static IEnumerable<Finding> Of(ClassProbabilities probabilities, IReadOnlyList<Finding> fired, IReadOnlySet<Finding> byDialogue)
    {
        var found = fired.Where(finding => RuleSuffices(finding.Class) || byDialogue.Contains(finding)).ToDictionary(finding => finding.Class);
        foreach (var requestClass in Enum.GetValues<RequestClass>().Where(requestClass => requestClass is not RequestClass.K1 && !found.ContainsKey(requestClass)))
        {
            if (IsNamed(requestClass, probabilities))
            {
                found[requestClass] = fired.FirstOrDefault(finding => finding.Class == requestClass) ?? new Finding(requestClass, $"{requestClass}/gelernt");
            }
        }

        AddWhatIsMissing(found, probabilities, fired);
        return found.Values.Select(finding => finding with { Probability = probabilities.Of(finding.Class) });
    }

    private static bool IsNamed(RequestClass requestClass, ClassProbabilities probabilities) => requestClass switch
    {
        RequestClass.N1 or RequestClass.N2 or RequestClass.R15 or RequestClass.R16 => probabilities.Of(requestClass) >= Alarming,
        _ when Heads.NeedsPerson(requestClass) => probabilities.Person >= PersonNeeded && probabilities.Of(requestClass) >= Named,
        _ => probabilities.Of(requestClass) >= Named,
    };

    // A person is needed, but for what? Nothing was named, but what is it most likely?
    private static void AddWhatIsMissing(Dictionary<RequestClass, Finding> found, ClassProbabilities probabilities, IReadOnlyList<Finding> fired)
    {
        var person = probabilities.Person >= PersonNeeded && !found.Keys.Any(Heads.NeedsPerson) && !found.ContainsKey(RequestClass.N1) && !found.ContainsKey(RequestClass.N2);
        if (person || found.Count == 0)
        {
            var missing = probabilities.MostProbable(requestClass => Heads.NeedsPerson(requestClass) == person && requestClass is not (RequestClass.N1 or RequestClass.N2));
            found[missing] = fired.FirstOrDefault(finding => finding.Class == missing) ?? new Finding(missing, $"{missing}/gelernt");
        }
    }
}
