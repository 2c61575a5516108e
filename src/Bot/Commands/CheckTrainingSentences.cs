using CitizenAssistant.Bot.Routing.Learning;

namespace CitizenAssistant.Bot.Commands;

/// <summary>Tells an editor what is wrong in the sentences that routing is learned from.</summary>
internal static class CheckTrainingSentences
{
    /// <returns>The exit code: 0 without faults, otherwise 1.</returns>
    public static int Run(string folder, TextWriter output, TextWriter error)
    {
        var (sentences, faults) = TrainingSentenceReader.Read(folder);
        foreach (var fault in faults)
        {
            output.WriteLine(fault);
        }

        output.WriteLine($"{sentences.Count} Trainingssätze, {faults.Count} Fehler");
        if (faults is [])
        {
            return 0;
        }

        error.WriteLine($"Die Trainingssätze haben {faults.Count} Fehler.");
        return 1;
    }
}
