using CitizenAssistant.Bot.Storage;
using Microsoft.Extensions.Options;

namespace CitizenAssistant.Bot;

/// <summary>Settings needed before the services exist.</summary>
internal static class Settings
{
    public static DataFolder DataFolder(IConfiguration configuration)
    {
        var path = configuration["Data:Path"] is { Length: > 0 } given ? given : "data";
        try
        {
            return new DataFolder(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new WrongSettingException("Data:Path", $"the folder {path} cannot be created ({e.Message.TrimEnd('.')})", e);
        }
    }

    /// <summary>Relative to the working directory; without a setting also found above the application, so that it can be started from anywhere.</summary>
    public static string KnowledgeBasePath(IConfiguration configuration)
    {
        if (configuration["KnowledgeBase:Path"] is { Length: > 0 } given)
        {
            return Directory.Exists(given) ? Path.GetFullPath(given) : throw new WrongSettingException("KnowledgeBase:Path", $"there is no folder {Path.GetFullPath(given)}");
        }

        return Above(Directory.GetCurrentDirectory()).Concat(Above(AppContext.BaseDirectory))
            .Select(folder => Path.Combine(folder, "knowledge-base"))
            .FirstOrDefault(Directory.Exists)
            ?? throw new WrongSettingException("KnowledgeBase:Path", "there is no folder knowledge-base beside the working directory");
    }

    /// <returns>What is wrong in one sentence, or null when it is no setting.</returns>
    public static string? Explain(Exception e) => e switch
    {
        WrongSettingException wrong => wrong.Message,
        OptionsValidationException options => "Setting " + string.Join(" ", options.Failures.Select(WithoutFrame)),
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } inUse => $"Setting Urls: {inUse.Message}",
        System.Net.Sockets.SocketException or FormatException { Source: "Microsoft.AspNetCore.Http" } => $"Setting Urls: {e.Message.TrimEnd('.')}.",
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } => $"Setting: {e.Message}",
        AggregateException several => several.InnerExceptions.Select(Explain).FirstOrDefault(sentence => sentence is not null),
        _ => null,
    };

    // Data annotations say "DataAnnotation validation failed for 'TypeName' members: 'Name' with the error: 'our sentence'."
    private static string WithoutFrame(string failure) => failure.Split("with the error: '") is [_, var sentence] ? sentence.TrimEnd('.').TrimEnd('\'') : failure;

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
