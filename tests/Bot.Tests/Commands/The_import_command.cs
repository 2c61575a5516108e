using System.CommandLine;
using CitizenAssistant.Bot.Commands;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Commands;

public sealed class The_import_command : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("import").FullName;

    public The_import_command()
    {
        Directory.CreateDirectory(KnowledgeBase);
        File.WriteAllText(Source, """{"id":"angeln","title":"Angeln","text":"Angeln kostet 5 €."}""");
    }

    private string KnowledgeBase => Path.Combine(_folder, "knowledge");

    private string Source => Path.Combine(_folder, "pages.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void makes_drafts()
    {
        var (exit, output, error) = Run("import", "jsonl", Source);

        Assert.Equal((0, ""), (exit, error));
        Assert.StartsWith("neu: angeln", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(KnowledgeBase, "drafts", "pages", "angeln.md")));
    }

    [Fact]
    public void releases_under_the_name_of_the_source_when_told_so_and_the_export_has_it()
    {
        var export = Path.Combine(_folder, "export.jsonl");

        Assert.Equal(0, Run("import", "jsonl", Source, "--release", "--origin", "kreis").Exit);
        Assert.Equal(0, Run("export", "jsonl", export, "--path", KnowledgeBase).Exit);

        Assert.True(File.Exists(Path.Combine(KnowledgeBase, "articles", "kreis", "angeln.md")));
        Assert.Contains("Angeln kostet 5 €.", File.ReadAllText(export), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xzufi")]
    [InlineData("pvog")]
    public void refuses_another_format_in_one_line(string format)
    {
        File.WriteAllText(Source, "kein Katalog");

        var (exit, output, error) = Run("import", format, Source);

        Assert.Equal((1, ""), (exit, output));
        Assert.StartsWith("Nichts übernommen: „pages.jsonl“ ist kein gültiges", error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    private (int Exit, string Output, string Error) Run(params string[] command)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = new RootCommand { ImportCommands.Import(() => KnowledgeBase), ImportCommands.Export(() => KnowledgeBase) }
            .Parse(command)
            .Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (exit, output.ToString(), error.ToString());
    }
}
