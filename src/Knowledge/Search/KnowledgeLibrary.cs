using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>The knowledge base as it stands now: read at start, read again when a file changes, swapped whole.</summary>
public sealed class KnowledgeLibrary
{
    /// <summary>What was last read without an error of the file system.</summary>
    public KnowledgeBase Current => throw new NotSupportedException(ToString());

    /// <summary>False until the first index is built.</summary>
    public bool IsReady { get; }
}
