using CitizenAssistant.Knowledge.Search;
using Microsoft.Extensions.Logging.Abstractions;

namespace CitizenAssistant.Knowledge.Tests;

/// <summary>The articles of the repository, read once for all tests that ask them.</summary>
public static class RealKnowledgeBase
{
    private static readonly Lazy<KnowledgeLibrary> Read =
        new(() => new KnowledgeLibrary(Folder, TimeProvider.System, NullLogger<KnowledgeLibrary>.Instance));

    public static KnowledgeLibrary Library => Read.Value;

    /// <summary>Above the test binary, or where the environment variable KNOWLEDGE_BASE says.</summary>
    private static string Folder => Environment.GetEnvironmentVariable("KNOWLEDGE_BASE") ?? Above(AppContext.BaseDirectory);

    private static string Above(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            if (Directory.Exists(Path.Combine(above.FullName, "knowledge-base", "articles")))
            {
                return Path.Combine(above.FullName, "knowledge-base");
            }
        }

        throw new DirectoryNotFoundException($"No knowledge-base/articles above {folder}.");
    }
}
