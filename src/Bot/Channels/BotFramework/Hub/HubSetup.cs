using CitizenAssistant.Bot.Conversations;

namespace CitizenAssistant.Bot.Channels.BotFramework.Hub;

public static class HubSetup
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddHub(this IServiceCollection services)
    {
        services.AddOptions<HubOptions>().BindConfiguration("Hub")
            .Validate(options => options.IsComplete, "Hub: Url is an address that begins with https://, and Key has at least 16 characters.")
            .ValidateOnStart();
        services.AddHttpClient(HubClient.Client)
            .ConfigureHttpClient(client => client.Timeout = Patience)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .RemoveAllLoggers();
        return services.AddSingleton<HubClient>().AddSingleton<HearHub>();
    }
}
