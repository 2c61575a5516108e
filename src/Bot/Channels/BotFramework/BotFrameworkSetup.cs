using CitizenAssistant.Bot.Channels.BotFramework.Authentication;
using CitizenAssistant.Bot.Channels.BotFramework.Connector;
using CitizenAssistant.Bot.Channels.BotFramework.Hub;

namespace CitizenAssistant.Bot.Channels.BotFramework;

public static class BotFrameworkSetup
{
    public static IServiceCollection AddBotFramework(this IServiceCollection services) => services
        .AddBotFrameworkProtocol()
        .AddHub()
        .AddSingleton<ReceiveActivity>()
        .AddSingleton<HeldReplies>()
        .AddSingleton<ExpectedReplies>()
        .AddSingleton<SendDispatch>()
        .AddHostedService<DispatchWorker>();

    /// <summary>Registers what speaks to channels, without what the assistant does about it.</summary>
    public static IServiceCollection AddBotFrameworkProtocol(this IServiceCollection services)
    {
        services.AddOptions<BotFrameworkOptions>().BindConfiguration("BotFramework").ValidateDataAnnotations()
            .Validate(options => options.HasGoodAddresses, "BotFramework: LoginUrl, ChannelMetadata, EmulatorMetadata and each of InternalServices are addresses that begin with https:// or http://.")
            .Validate(options => !options.HasAppId || !string.IsNullOrEmpty(options.AppSecret) || options.CertificatePath is not null, "BotFramework:AppSecret: with an AppId a secret or a CertificatePath is needed.")
            .Validate(options => options.CertificatePath is not { } file || File.Exists(file), "BotFramework:CertificatePath: there is no such file.")
            .Validate<IConfiguration>(
                (options, configuration) => options.HasAppId || !options.Development || IsForThisMachine(configuration),
                "BotFramework:Development: without BotFramework:AppId anybody could speak as a channel, so Urls and PublicUrl must stay on this machine (localhost).")
            .ValidateOnStart();
        return services.AddConnector()
            .AddSingleton<KeySets>()
            .AddSingleton<CheckToken>()
            .AddSingleton<IdentifySender>()
            .AddSingleton<ReadFromChannel>();
    }

    private static bool IsForThisMachine(IConfiguration configuration) =>
        (configuration["Urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Append(configuration["PublicUrl"])
            .All(url => string.IsNullOrEmpty(url) || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback))
        && !configuration.GetSection("Proxies").GetChildren().Any()
        && !configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
}
