namespace CitizenAssistant.Knowledge.Tests;

/// <summary>A knowledge base of one test, in a folder of its own.</summary>
public sealed class KnowledgeFolder : IDisposable
{
    public KnowledgeFolder()
    {
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "articles", "test"));
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "offices"));
        Write("offices/buergerbuero.yml", "name: Bürgerbüro\nphone: \"115\"\nsources:\n  - stuttgart.de\n");
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("knowledge").FullName;

    /// <summary>An article without faults; tests spoil one thing.</summary>
    public static string Article(string id = "perso", string title = "Personalausweis beantragen", string question = "Was kostet ein Perso?", string validFrom = "2026-01-01") => $"""
        ---
        id: {id}
        title: {title}
        names: [{title} in Stuttgart]
        zone: information
        office: buergerbuero
        questions:
          - {question}
        sources:
          - § 1 PAuswGebV
          - https://www.gesetze-im-internet.de/pauswgebv/__1.html
        confirmed: law
        valid_from: {validFrom}
        review_by: 2027-02-01
        ---
        ## Kurz
        {title}: {Words(30)}

        ## Kosten
        Die Gebühr beträgt 27,60 €. {Words(30)}
        """;

    public static string Words(int count) => string.Join(' ', Enumerable.Repeat("Wort", count)) + ".";

    public KnowledgeFolder With(string file, string content)
    {
        Write(file, content);
        return this;
    }

    /// <summary>Whole or not at all, as editors' programs write: half a file is another test's affair.</summary>
    public void Write(string file, string content)
    {
        var path = System.IO.Path.Combine(Path, file);
        File.WriteAllText(path + ".part", content);
        File.Move(path + ".part", path, overwrite: true);
    }

    public void Delete(string file) => File.Delete(System.IO.Path.Combine(Path, file));

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
