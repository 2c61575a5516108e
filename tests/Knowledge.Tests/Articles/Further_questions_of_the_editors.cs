using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Search;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Articles;

public sealed class Further_questions_of_the_editors : IDisposable
{
    private readonly KnowledgeFolder _folder = new KnowledgeFolder()
        .With("articles/test/perso.md", KnowledgeFolder.Article())
        .With("articles/test/hund.md", KnowledgeFolder.Article("hund", "Hundesteuer", "Was kostet ein Hund?"));

    public Further_questions_of_the_editors() => Directory.CreateDirectory(Path.Combine(_folder.Path, "questions"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void find_an_article_by_words_it_does_not_have()
    {
        _folder.Write("questions/hund.txt", "# so fragen Menschen\n\nabgabe für meinen dackel\n");

        var found = Find("Welche Abgabe ist für einen Dackel fällig?");

        Assert.Equal("hund", found.Passages[0].Article.Id);
    }

    [Fact]
    public void are_taken_up_when_they_change()
    {
        var before = FolderState.Of(_folder.Path, default);

        _folder.Write("questions/hund.txt", "abgabe für meinen dackel\n");

        Assert.NotEqual(before, FolderState.Of(_folder.Path, default));
    }

    [Theory]
    [InlineData("questions/katze.txt", "was kostet eine katze", 1, "keinen Artikel „katze“")]
    [InlineData("questions/hund.txt", "dackel anmelden\nWas kostet ein Perso", 2, "steht schon in articles/test/perso.md")]
    [InlineData("questions/hund.txt", "dackel anmelden\nDackel anmelden?", 2, "steht schon in questions/hund.txt")]
    [InlineData("questions/hund.txt", "?", 1, "3 bis 300 Zeichen")]
    public void are_reported_with_their_line_when_they_are_wrong(string file, string content, int line, string reason)
    {
        _folder.Write(file, content);

        var knowledge = KnowledgeBaseReader.Read(_folder.Path);

        var fault = Assert.Single(knowledge.Faults);
        Assert.Equal((file, line, false), (fault.File, fault.Line, fault.Excludes));
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
        Assert.Equal(2, knowledge.Articles.Count);
    }

    private SearchResult Find(string question) =>
        new KnowledgeSearch(new KnowledgeLibrary(_folder.Path, TimeProvider.System, NullLogger<KnowledgeLibrary>.Instance)).Find(question);
}
