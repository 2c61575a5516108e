using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CitizenAssistant.Bot.Channels.Web;

/// <summary>The address citizens reach us at: the setting <c>PublicUrl</c>, or what the server listens on.</summary>
public sealed class PublicUrl(IOptions<WebOptions> options, IServer server)
{
    /// <param name="path">From the root, e.g. <c>/wissen/fundbuero</c>.</param>
    public string Of(string path) => Root() + path;

    private string Root() => (options.Value.PublicUrl
        ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
        ?? "http://localhost:5080").TrimEnd('/');
}
