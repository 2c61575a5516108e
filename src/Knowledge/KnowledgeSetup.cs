using Microsoft.Extensions.DependencyInjection;

namespace CitizenAssistant.Knowledge;

public static class KnowledgeSetup
{
    /// <summary>Registers the knowledge base in <paramref name="path"/>: the library that keeps it current, and the search.</summary>
    public static IServiceCollection AddKnowledge(this IServiceCollection services, string path) => throw new NotSupportedException(path);
}
