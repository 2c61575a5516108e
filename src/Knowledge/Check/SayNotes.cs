using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Check;

/// <summary>Tells an editor what may be better: one line, or each note for whoever wants all.</summary>
internal static class SayNotes
{
    public static void Run(KnowledgeBase knowledge, DateOnly today, bool all, TextWriter output)
    {
        var notes = Notes.On(knowledge, today);
        foreach (var note in all ? notes : [])
        {
            output.WriteLine(note);
        }

        if (notes.Count > 0)
        {
            output.WriteLine($"Hinweise: {Notes.Sum(notes)}{(all ? "." : "; --all nennt sie einzeln.")}");
        }
    }
}
