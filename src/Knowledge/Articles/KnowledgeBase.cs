namespace CitizenAssistant.Knowledge.Articles;

/// <summary>All articles and offices as read at one moment; a file with faults is left out and reported.</summary>
public sealed record KnowledgeBase(
    IReadOnlyDictionary<string, Article> Articles,
    IReadOnlyDictionary<string, Office> Offices,
    IReadOnlyList<Fault> Faults);
