using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Check;

/// <summary>All notes on a knowledge base, and the line that sums them up.</summary>
internal static class Notes
{
    public static IReadOnlyList<Note> On(KnowledgeBase knowledge, DateOnly today) =>
    [
        .. knowledge.Articles.Values.SelectMany(article => Readability.In(article).Concat(Contacts.In(article)))
            .Concat(knowledge.Offices.Values.SelectMany(Contacts.In))
            .Concat(knowledge.Overdue(today).Select(Overdue))
            .OrderBy(note => note.File, StringComparer.Ordinal).ThenBy(note => note.Line),
    ];

    /// <summary>For example "3 lange Sätze, 1 langes Wort".</summary>
    public static string Sum(IEnumerable<Note> notes) => string.Join(", ", notes.CountBy(note => note.Kind).OrderBy(kind => kind.Key).Select(kind => Words(kind.Key, kind.Value)));

    private static Note Overdue(Article article) =>
        new(NoteKind.OverdueReview, article.Path, 1, $"Die Prüfung war am {article.Header.ReviewBy:dd.MM.yyyy} fällig.");

    private static string Words(NoteKind kind, int count) => kind switch
    {
        NoteKind.LongSentence => $"{count} {(count == 1 ? "langer Satz" : "lange Sätze")}",
        NoteKind.LongWord => $"{count} {(count == 1 ? "langes Wort" : "lange Wörter")}",
        NoteKind.PhoneNumber => $"{count} {(count == 1 ? "anders geschriebene Telefonnummer" : "anders geschriebene Telefonnummern")}",
        NoteKind.LinkText => $"{count} {(count == 1 ? "unklarer Link" : "unklare Links")}",
        NoteKind.OverdueReview => $"{count} {(count == 1 ? "überfällige Prüfung" : "überfällige Prüfungen")}",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
