namespace CitizenAssistant.Knowledge.Search;

/// <summary>A content word of a question, and what in the index may stand for it.</summary>
/// <param name="Typed">Normalised, not stemmed.</param>
/// <param name="Weight">How much it tells about the service meant: rare words tell more, words that name an aspect little.</param>
/// <param name="IsKnown">Whether the knowledge base uses it, or something it is a slip of.</param>
/// <param name="NamesAspect">Whether it was understood as asking for a section ("kostet", "Unterlagen").</param>
internal sealed record QuestionWord(string Typed, double Weight, bool IsKnown, bool NamesAspect, IReadOnlyList<Reading> Readings)
{
    public string Stem { get; } = GermanStem.Of(Typed);
}

/// <summary>One way to read a word: itself, the parts of a compound (each counts), a correction.</summary>
/// <param name="Certainty">How surely a text that has these speaks of the word; 1 for the word itself.</param>
/// <param name="Weight">What each of the stems counts in ranking: parts are many, and a guess must not outweigh what was said.</param>
internal sealed record Reading(IReadOnlyList<string> Stems, double Certainty, double Weight);
