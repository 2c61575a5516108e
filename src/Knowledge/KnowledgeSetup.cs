using CitizenAssistant.Knowledge.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CitizenAssistant.Knowledge;

public static class KnowledgeSetup
{
    /// <summary>Registers the knowledge base in <paramref name="path"/>: the library that keeps it current, and the search.</summary>
    public static IServiceCollection AddKnowledge(this IServiceCollection services, string path)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new KnowledgeLibrary(
            path, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<KnowledgeLibrary>>()));
        services.AddSingleton<KnowledgeSearch>();
        services.AddSingleton<SuggestArticles>();
        services.AddHostedService<KnowledgeWatch>();
        return services;
    }
}
