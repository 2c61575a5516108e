using CitizenAssistant.Knowledge.Check;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Check;

public sealed class Checking_a_knowledge_base : IDisposable
{
    private readonly KnowledgeFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public void ends_with_0_when_all_is_well()
    {
        _folder.Write("articles/test/perso.md", KnowledgeFolder.Article());

        Assert.Equal(0, CheckKnowledgeBase.Run(_folder.Path, _output, _error));

        Assert.Equal("1 Artikel, 1 Stellen, 0 Fehler", _output.ToString().Trim());
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public void prints_each_fault_and_ends_with_1()
    {
        _folder.Write("articles/test/perso.md", KnowledgeFolder.Article().Replace("## Kosten", "## Preise", StringComparison.Ordinal));

        Assert.Equal(1, CheckKnowledgeBase.Run(_folder.Path, _output, _error));

        var lines = _output.ToString().Trim().Split('\n');
        Assert.StartsWith("articles/test/perso.md:19: Die Überschrift „Preise“", lines[0], StringComparison.Ordinal);
        Assert.Equal("0 Artikel, 1 Stellen, 1 Fehler", lines[1].Trim());
        Assert.Single(_error.ToString().Trim().Split('\n'));
    }

    [Fact]
    public void counts_drafts_apart_and_not_their_faults()
    {
        _folder.Write("articles/test/perso.md", KnowledgeFolder.Article());
        Directory.CreateDirectory(Path.Combine(_folder.Path, "drafts", "pvog"));
        _folder.Write("drafts/pvog/neu.md", "noch nichts");

        Assert.Equal(0, CheckKnowledgeBase.Run(_folder.Path, _output, _error));

        Assert.Contains("1 Artikel, 1 Stellen, 0 Fehler", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Dazu 1 Entwürfe unter drafts/ und 0 Konflikte", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void says_in_one_line_that_there_is_none()
    {
        Assert.Equal(1, CheckKnowledgeBase.Run(Path.Combine(_folder.Path, "nirgends"), _output, _error));

        Assert.Contains("keine Wissensbasis", _error.ToString(), StringComparison.Ordinal);
    }
}
