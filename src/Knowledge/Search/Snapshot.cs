using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>The articles of one moment and their index, which always belong together.</summary>
internal sealed record Snapshot(KnowledgeBase Knowledge, KnowledgeIndex Index)
{
    public static Snapshot Of(KnowledgeBase knowledge) => new(knowledge, KnowledgeIndex.Build(knowledge));
}
