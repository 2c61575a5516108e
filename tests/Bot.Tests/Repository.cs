namespace CitizenAssistant.Bot.Tests;

/// <summary>Where the files of the project lie.</summary>
internal static class Repository
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "CitizenAssistant.sln")))
        {
            at = at.Parent;
        }

        return at.FullName;
    }
}
