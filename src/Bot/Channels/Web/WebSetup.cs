using System.Net;
using CitizenAssistant.Bot.Channels.DirectLine;
using Microsoft.AspNetCore.HttpOverrides;

namespace CitizenAssistant.Bot.Channels.Web;

public static class WebSetup
{
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddOptions<WebOptions>().BindConfiguration("").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            foreach (var proxy in configuration.GetSection("Proxies").Get<string[]>() ?? [])
            {
                options.KnownProxies.Add(IPAddress.TryParse(proxy, out var address) ? address : throw new WrongSettingException("Proxies", $"{proxy} is no IP address"));
            }
        });
        return services.AddSingleton<PublicUrl>();
    }

    public static IEndpointRouteBuilder MapWeb(this IEndpointRouteBuilder app)
    {
        app.MapPost("/chat/token", ChatToken.Issue).RequireRateLimiting(RateLimits.Tokens);
        return app;
    }
}
