namespace CitizenAssistant.Bot.Channels.DirectLine;

public static class DirectLineSetup
{
    /// <summary>The name of the CORS policy: any page may call, with a token of its own.</summary>
    public const string Cors = "directline";

    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.AddOptions<DirectLineOptions>().BindConfiguration("DirectLine").ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<DirectLineTokens>()
            .AddSingleton<StreamActivities>()
            .AddRateLimits()
            .AddCors(cors => cors.AddPolicy(Cors, policy => policy
                .AllowAnyOrigin()
                .WithMethods("GET", "POST")
                .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
                .WithExposedHeaders("Retry-After")
                .SetPreflightMaxAge(TimeSpan.FromHours(1))));
    }
}
