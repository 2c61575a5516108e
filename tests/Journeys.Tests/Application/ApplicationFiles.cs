namespace CitizenAssistant.Journeys.Tests.Application;

/// <summary>Where the built application and the sources of this repository are.</summary>
public static class ApplicationFiles
{
    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    public static string KnowledgeBase { get; } = Path.Combine(Root, "knowledge-base");

    public static string Screenshots { get; } = Directory.CreateDirectory(Path.Combine(Root, "artifacts", "screenshots")).FullName;

    /// <summary>Built in the same configuration as these tests.</summary>
    public static string Dll { get; } = FindDll();

    /// <summary>The command that runs it.</summary>
    public static string DotNet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "CitizenAssistant.sln")))
            {
                return at.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests must run from inside the repository: CitizenAssistant.sln is nowhere above them.");
    }

    private static string FindDll()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var dll = Path.Combine(Root, "artifacts", "bin", "Bot", configuration, "CitizenAssistant.Bot.dll");
        return File.Exists(dll) ? dll : throw new FileNotFoundException($"The application is not built: {dll} is missing.");
    }
}
