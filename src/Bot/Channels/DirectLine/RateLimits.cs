using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace CitizenAssistant.Bot.Channels.DirectLine;

/// <summary>How much one client address may ask of us in a minute.</summary>
public static class RateLimits
{
    public const string Tokens = "tokens";
    public const string Messages = "messages";

    public static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddOptions<RateLimitOptions>().BindConfiguration("RateLimits").ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddRateLimiter(limiter => limiter.OnRejected = RefuseAsync)
            .AddOptions<RateLimiterOptions>().Configure<IOptions<RateLimitOptions>>((limiter, options) => limiter
                .AddPolicy(Tokens, context => PerMinute(context, options.Value.TokensPerMinute))
                .AddPolicy(Messages, context => PerMinute(context, options.Value.MessagesPerMinute)))
            .Services;
    }

    private static RateLimitPartition<string> PerMinute(HttpContext context, int permits) =>
        RateLimitPartition.GetTokenBucketLimiter(ClientAddress(context.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = permits,
            TokensPerPeriod = Math.Max(1, permits / 60),
            ReplenishmentPeriod = permits >= 60 ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(60.0 / permits),
            QueueLimit = 0,
        });

    // One household has one IPv6 network of 64 bits and as many addresses in it as it likes.
    private static string ClientAddress(IPAddress? address) => address switch
    {
        null => "unknown",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes(), 0, 8),
        _ => address.MapToIPv4().ToString(),
    };

    private static async ValueTask RefuseAsync(OnRejectedContext context, CancellationToken ct)
    {
        var response = context.HttpContext.Response;
        var pause = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(pause.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<RefusalPage>() is { } page)
        {
            await page.WriteAsync(context.HttpContext, ct);
            return;
        }

        await response.WriteAsJsonAsync(DirectLineError.RateLimited, DirectLineJson.Default.DirectLineError, cancellationToken: ct);
    }
}

/// <summary>On an endpoint that people meet in a browser: what it shows instead of Direct Line's error when there was too much.</summary>
public sealed record RefusalPage(Func<HttpContext, CancellationToken, Task> WriteAsync);
