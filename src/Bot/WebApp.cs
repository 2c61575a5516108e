using CitizenAssistant.Bot.Channels.BotFramework;
using CitizenAssistant.Bot.Channels.DirectLine;
using CitizenAssistant.Bot.Channels.Web;
using CitizenAssistant.Bot.Conversations;
using CitizenAssistant.Bot.Health;
using CitizenAssistant.Bot.Pipeline;
using CitizenAssistant.Bot.Routing;
using CitizenAssistant.Bot.Staff;
using CitizenAssistant.Bot.Storage;
using CitizenAssistant.Handoff;
using CitizenAssistant.Knowledge;
using CitizenAssistant.Knowledge.Search;
using Microsoft.Extensions.Options;

namespace CitizenAssistant.Bot;

/// <summary>The web application, from the settings to the first request.</summary>
public static class WebApp
{
    /// <returns>0, or 1 when a setting is wrong.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = await StartAsync(args);
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

    /// <param name="change">For tests: replaces services, the clock for instance.</param>
    internal static async Task<WebApplication> StartAsync(string[] args, Action<IServiceCollection>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(WebApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        AddServices(builder, Settings.DataFolder(builder.Configuration));
        change?.Invoke(builder.Services);

        var app = builder.Build();
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate(); // before anything is written for settings that are wrong
            await PrepareAsync(app);
            MapEverything(app);
            await app.StartAsync();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private static void AddServices(WebApplicationBuilder builder, DataFolder folder)
    {
        builder.Services.AddOptions<RetentionOptions>().BindConfiguration("Retention").ValidateDataAnnotations().ValidateOnStart();
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddSingleton(_ => DataFolderLock.Take(folder))
            .AddStorage(folder)
            .AddKnowledge(Settings.KnowledgeBasePath(builder.Configuration))
            .AddHandoff((provider, options) => StorageSetup.UseDatabase(provider, options))
            .AddStaff((provider, options) => StorageSetup.UseDatabase(provider, options))
            .AddRequestClassifier()
            .AddTurnPipeline()
            .AddConversations()
            .AddDirectLine()
            .AddBotFramework()
            .AddWeb()
            .AddHealth();
    }

    private static void MapEverything(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseCompression();
        app.UseSecurityHeaders();
        app.UseErrorAnswers();
        app.UseCors();
        app.UseRateLimiter();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero }); // Direct Line keeps alive by empty frames
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapStaticAssets();
        app.MapHealth();
        app.MapDirectLine();
        app.MapBotFramework();
        app.MapWeb();
        app.MapStaff();
    }

    private static async Task PrepareAsync(WebApplication app)
    {
        app.Services.GetRequiredService<DataFolderLock>();
        var reading = Task.Run(app.Services.GetRequiredService<RequestClassifier>); // and with it the library, beside the database: each takes half of the start
        await app.Services.MigrateBotAsync(default);
        await app.Services.MigrateHandoffAsync(default);
        await app.Services.MigrateStaffAsync(default);
        await reading;
        if (app.Services.GetRequiredService<KnowledgeLibrary>().FaultInDepartments is { } fault)
        {
            throw new WrongSettingException("KnowledgeBase:Path", fault.ToString().TrimEnd('.'));
        }
    }
}
