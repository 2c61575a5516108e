using System.Text;
using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Export;
using CitizenAssistant.Knowledge.Import;
using Microsoft.Extensions.Time.Testing;

namespace CitizenAssistant.Knowledge.Tests.Import;

/// <summary>A knowledge base into which a test imports, and what the last command said.</summary>
public sealed class Importing : IDisposable
{
    private readonly string _sources = Directory.CreateTempSubdirectory("sources").FullName;

    public KnowledgeFolder Folder { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public void Dispose()
    {
        Folder.Dispose();
        Directory.Delete(_sources, recursive: true);
    }

    /// <returns>The path of a source with that content.</returns>
    public string Source(string name, string content) => Source(name, Encoding.UTF8.GetBytes(content));

    public string Source(string name, byte[] content)
    {
        var path = Path.Combine(_sources, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public int Import(SourceFormat format, string source, bool release = false, string? origin = null) =>
        Run((output, error) => new ImportArticles(Time).Run(new ImportRequest(format, source, Folder.Path, release, origin), output, error));

    public int Jsonl(string lines, bool release = false) => Import(SourceFormat.JsonLines, Source("pages.jsonl", lines), release);

    public int Xzufi(string xml, bool release = false) => Import(SourceFormat.Xzufi, Source("leistungen.xml", xml), release);

    public int Pvog(string json, bool release = false) => Import(SourceFormat.Pvog, Source("pvog.json", json), release);

    public string Export(string format)
    {
        var file = Path.Combine(_sources, "export." + format);
        Run((output, error) => format == "jsonl" ? ExportArticles.ToJsonLines(Folder.Path, file, output, error) : ExportArticles.ToXzufi(Folder.Path, file, Time, output, error));
        return file;
    }

    public Article Served(string id) => KnowledgeBaseReader.Read(Folder.Path).Articles[id];

    public KnowledgeBase Knowledge() => KnowledgeBaseReader.Read(Folder.Path);

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder.Path, file));

    public bool Has(string file) => File.Exists(Path.Combine(Folder.Path, file));

    /// <summary>All files with their content: equal when nothing happened.</summary>
    public string State() => string.Join('\n', Directory.EnumerateFileSystemEntries(Folder.Path, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(path => path + (File.Exists(path) ? ":" + File.ReadAllText(path) : "/")));

    private int Run(Func<TextWriter, TextWriter, int> command)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = command(output, error);
        (Output, Error) = (output.ToString(), error.ToString());
        return code;
    }
}
