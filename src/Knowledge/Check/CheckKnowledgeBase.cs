using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Check;

/// <summary>Tells an editor what is wrong in the knowledge base, one line a fault.</summary>
public static class CheckKnowledgeBase
{
    /// <param name="all">Whether each note is told, or only how many there are.</param>
    /// <returns>The exit code: 0 without faults, otherwise 1.</returns>
    public static int Run(string folder, DateOnly today, bool all, TextWriter output, TextWriter error)
    {
        KnowledgeBase knowledge;
        try
        {
            knowledge = KnowledgeBaseReader.Read(folder);
        }
        catch (DirectoryNotFoundException)
        {
            error.WriteLine($"In „{folder}“ gibt es keine Wissensbasis (erwartet wird der Ordner articles/).");
            return 1;
        }

        foreach (var fault in knowledge.Faults)
        {
            output.WriteLine(fault);
        }

        var files = knowledge.Faults.Select(fault => fault.File).Distinct().Count();
        output.WriteLine($"{knowledge.Articles.Count} Artikel, {knowledge.Offices.Count} Stellen, {knowledge.Faults.Count} Fehler");
        SayDrafts(folder, output);
        SayNotes.Run(knowledge, today, all, output);
        if (knowledge.Faults.Count == 0)
        {
            return 0;
        }

        error.WriteLine($"Die Wissensbasis hat {knowledge.Faults.Count} Fehler in {files} Dateien.");
        return 1;
    }

    /// <summary>Nobody answers from a draft, so its faults are not counted; whoever releases it checks again.</summary>
    private static void SayDrafts(string folder, TextWriter output)
    {
        var (drafts, conflicts) = (Count("drafts"), Count("conflicts"));
        if (drafts + conflicts > 0)
        {
            output.WriteLine($"Dazu {drafts} Entwürfe unter drafts/ und {conflicts} Konflikte mit einer Quelle unter conflicts/; der Assistent verwendet sie nicht.");
        }

        int Count(string below) => Path.Combine(folder, below) is var path && Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.md", SearchOption.AllDirectories).Count() : 0;
    }
}
