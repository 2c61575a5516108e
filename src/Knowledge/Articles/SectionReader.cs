namespace CitizenAssistant.Knowledge.Articles;

/// <summary>Splits the text below the header into its sections.</summary>
internal static class SectionReader
{
    /// <param name="lines">All lines of the file.</param>
    /// <param name="first">The index of the first line below the header.</param>
    public static (IReadOnlyList<Section> Sections, IReadOnlyList<Fault> Faults) Read(string[] lines, int first, string file)
    {
        var sections = new List<Section>();
        var faults = new List<Fault>();
        Section? open = null;
        var start = first;
        for (var i = first; i <= lines.Length; i++)
        {
            if (i < lines.Length && !lines[i].StartsWith('#'))
            {
                continue;
            }

            Close(open, lines, start, i);
            if (i < lines.Length)
            {
                open = Open(lines[i].TrimEnd(), i + 1);
                start = i + 1;
            }
        }

        if (sections.All(section => section.Kind != SectionKind.Summary))
        {
            faults.Add(new Fault(file, 1, "Der Abschnitt „Kurz“ fehlt."));
        }

        return (sections, faults);

        Section? Open(string heading, int line)
        {
            var section = heading.StartsWith("## ", StringComparison.Ordinal) ? SectionHeadings.Start(heading[3..].Trim(), line) : null;
            if (section is null)
            {
                faults.Add(new Fault(file, line, $"Die Überschrift „{heading.TrimStart('#', ' ')}“ ist keine der bekannten Überschriften (## Kurz, ## Kosten …)."));
            }
            else if (sections.Any(earlier => earlier.Kind == section.Kind))
            {
                faults.Add(new Fault(file, line, $"Der Abschnitt „{section.Heading}“ steht zweimal im Artikel."));
            }

            return section;
        }

        void Close(Section? section, string[] all, int from, int to)
        {
            var blank = all[from..to].TakeWhile(string.IsNullOrWhiteSpace).Count();
            var text = string.Join('\n', all[from..to]).Trim();
            if (section is not null)
            {
                sections.Add(section with { Markdown = text, FirstTextLine = from + blank + 1 });
                if (text.Length == 0)
                {
                    faults.Add(new Fault(file, section.Line, $"Der Abschnitt „{section.Heading}“ ist leer."));
                }
            }
            else if (text.Length > 0 && from == first)
            {
                faults.Add(new Fault(file, from + blank + 1, "Vor der ersten Überschrift steht Text."));
            }
        }
    }
}
