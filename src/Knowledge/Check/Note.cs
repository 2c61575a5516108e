namespace CitizenAssistant.Knowledge.Check;

/// <summary>What an editor may want to look at: nothing is wrong with it, and no check fails because of it.</summary>
/// <param name="File">The file below the knowledge base, with forward slashes.</param>
/// <param name="Line">Counted from 1.</param>
public sealed record Note(NoteKind Kind, string File, int Line, string Reason)
{
    public override string ToString() => $"{File}:{Line}: Hinweis: {Reason}";
}

/// <summary>What a note is about, in the order in which they are counted.</summary>
public enum NoteKind
{
    LongSentence,
    LongWord,
    PhoneNumber,
    LinkText,
    OverdueReview,
}
