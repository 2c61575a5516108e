using CitizenAssistant.Bot.Channels.DirectLine.Bots;
using CitizenAssistant.Bot.Channels.DirectLine.Files;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace CitizenAssistant.Bot.Channels.DirectLine;

public static class DirectLineSetup
{
    /// <summary>The name of the CORS policy: any page may call, with a token of its own.</summary>
    public const string Cors = "directline";

    public const string CorsWithCookies = "directline-session";

    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.AddOptions<DirectLineOptions>().BindConfiguration("DirectLine").ValidateDataAnnotations()
            .Validate(options => options.Bots.All(bot => bot.Fault is null), "DirectLine:Bots: each has a Name of 1 to 12 small letters and digits, a Secret of at least 16 characters and an Endpoint; without an AppId the Endpoint is on this machine.")
            .Validate(options => options.Bots.Select(bot => bot.Name).Distinct().Count() == options.Bots.Count, "DirectLine:Bots: two have the same Name.")
            .ValidateOnStart();
        services.AddHttpClient(CallBot.Client)
            .ConfigureHttpClient((provider, client) => client.Timeout = TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<DirectLineOptions>>().Value.BotSeconds))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .RemoveAllLoggers();
        return services
            .AddSingleton<DirectLineTokens>()
            .AddSingleton<StreamActivities>()
            .AddSingleton<ForeignBots>()
            .AddSingleton<ChannelTokens>()
            .AddSingleton<IdentifyBot>()
            .AddSingleton<CallBot>()
            .AddSingleton<SpeakForBot>()
            .AddSingleton<PostActivity>()
            .AddSingleton<StoreFile>()
            .AddRateLimits()
            .AddCors(cors =>
            {
                cors.AddPolicy(Cors, policy => Allow(policy).AllowAnyOrigin());

                // Clients ask for the session with their cookies, of which there are none here; browsers insist on a named origin then.
                cors.AddPolicy(CorsWithCookies, policy => Allow(policy).SetIsOriginAllowed(_ => true).AllowCredentials());
            });
    }

    private static CorsPolicyBuilder Allow(CorsPolicyBuilder policy) => policy
        .WithMethods("GET", "POST")
        .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
        .WithExposedHeaders("Retry-After")
        .SetPreflightMaxAge(TimeSpan.FromHours(1));
}
