using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace CitizenAssistant.Bot.Channels.BotFramework.Connector;

/// <summary>
/// Keeps what a channel names as its service out of our own network: by its name when an activity comes, by its address when the
/// connection is made, because a name may lead anywhere.
/// </summary>
public sealed class ServiceAddress(IOptions<BotFrameworkOptions> options)
{
    private readonly bool _isOpen = options.Value.Development;
    private readonly Uri[] _internal = [.. options.Value.InternalServices.Select(origin => new Uri(origin))];

    /// <summary>Whether replies may go there.</summary>
    public bool IsAllowed(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https"
        && url.UserInfo.Length == 0
        && (_isOpen || IsInternalService(url) || (url.Scheme == "https" && !IsOurs(url)));

    /// <summary>Connects to the first address of the host that is not in our own network.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var isTrusted = _isOpen || (context.InitialRequestMessage.RequestUri is { } url && IsInternalService(url));
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
        var allowed = found.Where(address => isTrusted || !IsOurs(address)).ToArray();
        if (allowed is [])
        {
            throw new HttpRequestException("The service address points into our own network.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsInternalService(Uri url) => _internal.Any(origin => Uri.Compare(origin, url, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0);

    // A name without a dot is one of our own network.
    private static bool IsOurs(Uri url) => url.HostNameType is UriHostNameType.Dns
        ? !url.IdnHost.TrimEnd('.').Contains('.', StringComparison.Ordinal) || url.IdnHost.TrimEnd('.').EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        : !IPAddress.TryParse(url.IdnHost, out var address) || IsOurs(address);

    internal static bool IsOurs(IPAddress address)
    {
        var ip = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (ip.AddressFamily is AddressFamily.InterNetworkV6)
        {
            // Addresses that carry an IPv4 one (NAT64, 6to4, Teredo) could lead anywhere as well.
            return IPAddress.IsLoopback(ip) || ip.IsIPv6LinkLocal || ip.IsIPv6SiteLocal || ip.IsIPv6UniqueLocal || ip.IsIPv6Multicast || ip.IsIPv6Teredo
                || ip.Equals(IPAddress.IPv6Any) || ip.GetAddressBytes() is [0x00, 0x64, 0xff, 0x9b, ..] or [0x20, 0x02, ..] or [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ..];
        }

        return ip.GetAddressBytes() is [0 or 10 or 127 or >= 224, ..] or [100, >= 64 and <= 127, ..] or [169, 254, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [192, 0, 0, _] or [198, 18 or 19, ..];
    }
}
