using CitizenAssistant.Bot.Channels.DirectLine;
using CitizenAssistant.Bot.Channels.Web;
using CitizenAssistant.Bot.Conversations;
using CitizenAssistant.Bot.Health;
using CitizenAssistant.Bot.Pipeline;
using CitizenAssistant.Bot.Staff;
using CitizenAssistant.Bot.Storage;
using CitizenAssistant.Handoff;
using CitizenAssistant.Knowledge;
using CitizenAssistant.Knowledge.Search;

namespace CitizenAssistant.Bot;

/// <summary>The web application, from the settings to the first request.</summary>
public static class WebApp
{
    /// <returns>0, or 1 when a setting is wrong.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
            builder.WebHost.UseStaticWebAssets();
            var folder = Settings.DataFolder(builder.Configuration);
            using var alone = DataFolderLock.Take(folder);
            AddServices(builder, folder);

            await using var app = builder.Build();
            MapEverything(app);
            await PrepareAsync(app);
            await app.StartAsync();
            await Greeting.PrintAsync(app);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception e) when (Settings.Explain(e) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    private static void AddServices(WebApplicationBuilder builder, DataFolder folder)
    {
        builder.Services.AddOptions<RetentionOptions>().BindConfiguration("Retention").ValidateDataAnnotations().ValidateOnStart();
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddStorage(folder)
            .AddKnowledge(Settings.KnowledgeBasePath(builder.Configuration))
            .AddHandoff((provider, options) => StorageSetup.UseDatabase(provider, options))
            .AddStaff((provider, options) => StorageSetup.UseDatabase(provider, options))
            .AddTurnPipeline()
            .AddConversations()
            .AddDirectLine()
            .AddWeb()
            .AddHealth();
    }

    private static void MapEverything(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseCompression();
        app.UseErrorAnswers();
        app.UseSecurityHeaders();
        app.UseCors();
        app.UseRateLimiter();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero }); // Direct Line keeps alive by empty frames
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapStaticAssets();
        app.MapHealth();
        app.MapDirectLine();
        app.MapWeb();
        app.MapStaff();
    }

    private static async Task PrepareAsync(WebApplication app)
    {
        var reading = Task.Run(app.Services.GetRequiredService<KnowledgeLibrary>); // beside the database: each takes half of the start
        await app.Services.MigrateBotAsync(default);
        await app.Services.MigrateHandoffAsync(default);
        await app.Services.MigrateStaffAsync(default);
        await reading;
    }
}
