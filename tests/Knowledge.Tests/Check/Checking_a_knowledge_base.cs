using CitizenAssistant.Knowledge.Check;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Check;

public sealed class Checking_a_knowledge_base : IDisposable
{
    private readonly KnowledgeFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private static DateOnly Today => new(2026, 11, 23);

    private string[] Lines => _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

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

        Assert.Equal(0, Run());

        Assert.Equal("1 Artikel, 1 Stellen, 0 Fehler", Lines[0]);
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public void prints_each_fault_and_ends_with_1()
    {
        _folder.Write("articles/test/perso.md", KnowledgeFolder.Article().Replace("## Kosten", "## Preise", StringComparison.Ordinal));

        Assert.Equal(1, Run());

        Assert.StartsWith("articles/test/perso.md:19: Die Überschrift „Preise“", Lines[0], StringComparison.Ordinal);
        Assert.Equal("0 Artikel, 1 Stellen, 1 Fehler", Lines[1]);
        Assert.Single(_error.ToString().Trim().Split('\n'));
    }

    [Fact]
    public void counts_drafts_apart_and_not_their_faults()
    {
        _folder.Write("articles/test/perso.md", KnowledgeFolder.Article());
        Directory.CreateDirectory(Path.Combine(_folder.Path, "drafts", "pvog"));
        _folder.Write("drafts/pvog/neu.md", "noch nichts");

        Assert.Equal(0, Run());

        Assert.Contains("1 Artikel, 1 Stellen, 0 Fehler", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Dazu 1 Entwürfe unter drafts/ und 0 Konflikte", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void says_in_one_line_that_there_is_none()
    {
        Assert.Equal(1, CheckKnowledgeBase.Run(Path.Combine(_folder.Path, "nirgends"), Today, all: false, _output, _error));

        Assert.Contains("keine Wissensbasis", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void counts_what_is_hard_to_read_and_ends_with_0_all_the_same()
    {
        _folder.Write("articles/test/perso.md", KnowledgeFolder.Article());

        Assert.Equal(0, Run());

        Assert.Equal("Hinweise: 2 lange Sätze; --all nennt sie einzeln.", Lines[^1]);
    }

    [Fact]
    public void names_each_note_to_whoever_wants_all()
    {
        _folder.Write("articles/test/perso.md", KnowledgeFolder.Article());

        Assert.Equal(0, Run(all: true));

        Assert.Contains("articles/test/perso.md:17: Hinweis: Ein Satz hat 30 Wörter; höchstens 25 lesen sich leicht.", Lines);
    }

    [Fact]
    public void takes_at_most_three_seconds_for_all_articles_of_the_city()
    {
        var fastest = Enumerable.Range(0, 3).Min(_ =>
        {
            var started = TimeProvider.System.GetTimestamp();
            CheckKnowledgeBase.Run(RealKnowledgeBase.Library.Folder, Today, all: true, TextWriter.Null, _error);
            return TimeProvider.System.GetElapsedTime(started);
        });

        Assert.Empty(_error.ToString());
        Assert.InRange(fastest, TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    private int Run(bool all = false) => CheckKnowledgeBase.Run(_folder.Path, Today, all, _output, _error);
}
