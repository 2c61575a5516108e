namespace CitizenAssistant.Bot.Routing.Rules;

/// <summary>A rule ready to be used. Numbers name sets of phrases: those of the rule itself and those of signals.</summary>
internal sealed record Rule(
    string Id,
    string Meaning,
    RequestClass? Class,
    DialogueMove Move,
    bool LastResort,
    Before After,
    int[] With,
    int[] Unless,
    int[] WithAnywhere,
    int[] UnlessAnywhere,
    RequestClass[] InsteadOf)
{
    public bool Fires(bool[] sentence, bool[] message) =>
        All(With, sentence) && !Any(Unless, sentence) && All(WithAnywhere, message) && !Any(UnlessAnywhere, message);

    private static bool All(int[] sets, bool[] found)
    {
        foreach (var set in sets)
        {
            if (!found[set])
            {
                return false;
            }
        }

        return true;
    }

    private static bool Any(int[] sets, bool[] found)
    {
        foreach (var set in sets)
        {
            if (found[set])
            {
                return true;
            }
        }

        return false;
    }
}
