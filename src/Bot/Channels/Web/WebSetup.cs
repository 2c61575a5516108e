using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace CitizenAssistant.Bot.Channels.Web;

public static class WebSetup
{
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddOptions<WebOptions>().BindConfiguration("")
            .Validate(options => options.HasValidPublicUrl, "PublicUrl: an absolute address is needed, such as https://assistent.stuttgart.de.")
            .Validate(options => options.HasValidEmbeddedBy, "EmbeddedBy: a list of origins is needed, such as https://www.stuttgart.de.")
            .ValidateOnStart();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            foreach (var proxy in configuration.GetSection("Proxies").Get<string[]>() ?? [])
            {
                options.KnownProxies.Add(IPAddress.TryParse(proxy, out var address) ? address : throw new WrongSettingException("Proxies", $"{proxy} is no IP address"));
            }
        });
        return services
            .AddCompression()
            .AddSingleton<PublicUrl>()
            .AddSingleton<ChatCookie>()
            .AddSingleton<FormKeys>()
            .AddSingleton<SafeHtml>()
            .AddSingleton<ShowConversation>()
            .AddSingleton<AwaitReply>();
    }

    public static IEndpointRouteBuilder MapWeb(this IEndpointRouteBuilder app)
    {
        app.MapChat();
        app.MapSearch();
        app.MapSuggestions();
        return app;
    }
}
