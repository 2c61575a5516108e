namespace CitizenAssistant.Knowledge.Articles;

/// <summary>One line of <c>synonyms.txt</c>: who says one of the first may mean one of the others.</summary>
public sealed record SynonymRule(IReadOnlyList<string> Said, IReadOnlyList<string> Meant);
