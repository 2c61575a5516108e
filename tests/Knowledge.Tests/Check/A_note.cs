using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Check;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Check;

public sealed class A_note : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private readonly KnowledgeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void is_made_of_a_sentence_of_more_than_25_words()
    {
        var note = Assert.Single(NotesOn($"Kurz und gut. {KnowledgeFolder.Words(26)} Das war es."));

        Assert.Equal((NoteKind.LongSentence, "Ein Satz hat 26 Wörter; höchstens 25 lesen sich leicht."), (note.Kind, note.Reason));
    }

    [Theory]
    [InlineData("Er gilt bis zum 31. Juli 2026 und kostet z. B. in Stuttgart 27,60 €.")]
    [InlineData("Sie brauchen eins davon:\n- den alten Ausweis oder den alten Pass und ein Foto aus dem Amt\n- die Urkunde über die Geburt oder über die Ehe und den Brief der Stadt")]
    [InlineData("Der Schutz gilt im ganzen Gebiet der Stadt für alle Bäume (BNatSchG). § 39 verbietet viele Fällungen vom 1. März bis 30. September, auch im Garten. Rufen Sie die 115 an. Das kostet nichts.")]
    [InlineData("Das regelt das Landesinformationsfreiheitsgesetz.")]
    [InlineData("Fragen Sie die [Familienkasse](https://www.familienkasse.de/eine-sehr-lange-adresse-mit-vielen-buchstabenbuchstabenbuchstaben).")]
    [InlineData("Rufen Sie an: 0711 216-88700, 0800 6645471, 115, 116 116 oder 112.")]
    [InlineData("Mehr steht auf [fuehrungszeugnis.bund.de](https://www.fuehrungszeugnis.bund.de).")]
    public void is_not_made_of_what_reads_well(string text) => Assert.Empty(NotesOn(text));

    [Theory]
    [InlineData("Fragen Sie die Schwangerschaftskonfliktberatung.", NoteKind.LongWord)]
    [InlineData("Rufen Sie 0711/216-88700 an.", NoteKind.PhoneNumber)]
    [InlineData("Rufen Sie +49 711 21688700 an.", NoteKind.PhoneNumber)]
    [InlineData("Das steht [hier](https://www.stuttgart.de).", NoteKind.LinkText)]
    [InlineData("Das steht auf [stuttgart.de](https://www.example.org/stuttgart.de).", NoteKind.LinkText)]
    public void is_made_of(string text, object kind) => Assert.Equal(kind, Assert.Single(NotesOn(text)).Kind);

    [Fact]
    public void is_made_of_a_review_that_is_overdue()
    {
        var note = Assert.Single(NotesOn("Alles gut.", new DateOnly(2027, 2, 2)));

        Assert.Equal((NoteKind.OverdueReview, "Die Prüfung war am 01.02.2027 fällig."), (note.Kind, note.Reason));
    }

    /// <summary>On an article whose other words give no reason for one.</summary>
    private IReadOnlyList<Note> NotesOn(string text, DateOnly? today = null)
    {
        var article = KnowledgeFolder.Article().Replace(KnowledgeFolder.Words(30), string.Join(' ', Enumerable.Repeat("Das ist ein Satz.", 8)), StringComparison.Ordinal);
        _folder.Write("articles/test/perso.md", article.Replace("Die Gebühr beträgt 27,60 €.", text, StringComparison.Ordinal));

        return Notes.On(KnowledgeBaseReader.Read(_folder.Path), today ?? Today);
    }
}
