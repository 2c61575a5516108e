using System.Net;
using CitizenAssistant.Bot.Channels.BotFramework.Authentication;
using Microsoft.Extensions.Options;
using Polly;

namespace CitizenAssistant.Bot.Channels.BotFramework.Connector;

/// <summary>The HTTP clients: what they may reach, how long they wait, when they try again.</summary>
public static class ConnectorSetup
{
    private const int Retries = 3;
    private const int LargestDocument = 1_000_000;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LoginTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddConnector(this IServiceCollection services)
    {
        services.AddHttpClient(ConnectorClient.Client)
            .ConfigureHttpClient((provider, client) => client.Timeout = TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value.ReplySeconds))
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                AllowAutoRedirect = false, // a channel must not send our token elsewhere
                UseCookies = false,
                UseProxy = false, // the guard looks at the address that is connected to
                ConnectTimeout = ConnectTime,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                ConnectCallback = provider.GetRequiredService<ServiceAddress>().ConnectAsync,
            })
            .AddPolicyHandler(Policy<HttpResponseMessage>.HandleResult(IsWorthAnotherTry).WaitAndRetryAsync(Retries, Pause, (_, _, _, _) => Task.CompletedTask))
            .RemoveAllLoggers();
        foreach (var name in new[] { ConnectorTokens.Client, KeySet.Client })
        {
            services.AddHttpClient(name).ConfigureHttpClient(client => (client.Timeout, client.MaxResponseContentBufferSize) = (LoginTime, LargestDocument)).RemoveAllLoggers();
        }

        return services
            .AddSingleton<ServiceAddress>()
            .AddSingleton<ConnectorTokens>()
            .AddSingleton<ConnectorClient>();
    }

    // Within one call we are patient for seconds only; a channel that wants more time gets it from the outbox.
    private static bool IsWorthAnotherTry(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
        && !(RetryAfter.Of(response) > LongestPause);

    private static TimeSpan Pause(int attempt, DelegateResult<HttpResponseMessage> outcome, Context context) =>
        RetryAfter.Of(outcome.Result) ?? (FirstPause * Math.Pow(2, attempt - 1)) + TimeSpan.FromMilliseconds(Random.Shared.Next(100));
}
