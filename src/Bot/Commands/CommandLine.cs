using System.CommandLine;
using CitizenAssistant.Bot.Conversations;
using CitizenAssistant.Bot.Staff;
using CitizenAssistant.Bot.Storage;
using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Bot.Commands;

/// <summary>What can be done without the web application: <c>dotnet run --project src/Bot -- COMMAND</c>.</summary>
internal static class CommandLine
{
    /// <returns>0, or 1 after one line on standard error.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("KI-Assistent der Stadt Stuttgart. Ohne Befehl startet die Webanwendung.")
        {
            Check(),
            ImportCommands.Import(KnowledgeBasePath),
            ImportCommands.Export(KnowledgeBasePath),
            UserCommand.Create(StaffServices, Offices),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors is [var error, ..])
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (Settings.Explain(e) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    private static Command Check() => CheckCommand.Create(KnowledgeBasePath);

    private static string KnowledgeBasePath() => Settings.KnowledgeBasePath(Configuration());

    private static HashSet<string> Offices()
    {
        var knowledge = KnowledgeBaseReader.Read(KnowledgeBasePath());
        var units = (knowledge.Departments?.Rules ?? []).Where(rule => rule.Unit is not null).Select(rule => Departments.IdOf(rule.Office, rule.Unit!));
        return [.. knowledge.Offices.Keys, .. units];
    }

    private static ServiceProvider StaffServices()
    {
        var configuration = Configuration();
        return new ServiceCollection()
            .AddSingleton(configuration)
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddStorage(Settings.DataFolder(configuration))
            .AddStaff((provider, options) => StorageSetup.UseDatabase(provider, options))
            .BuildServiceProvider();
    }

    private static IConfiguration Configuration() => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build();
}
