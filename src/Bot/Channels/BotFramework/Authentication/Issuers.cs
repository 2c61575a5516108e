namespace CitizenAssistant.Bot.Channels.BotFramework.Authentication;

/// <summary>Who may issue the tokens of the emulator, of our own app and of other bots.</summary>
internal static class Issuers
{
    /// <summary>The audience of what bots send to channels.</summary>
    public const string Connector = "https://api.botframework.com";

    // The Bot Framework's own tenants, the last for the US government's cloud (written down in the protocol's documentation).
    private static readonly string[] WellKnown =
    [
        "d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "cab8a31a-1906-4287-a0d8-4eef66b95f6e",
    ];

    public static IReadOnlySet<string> Of(IEnumerable<string> tenants) => WellKnown.Concat(tenants)
        .SelectMany(tenant => new[] { $"https://sts.windows.net/{tenant}/", $"https://login.microsoftonline.com/{tenant}/v2.0" })
        .ToHashSet(StringComparer.Ordinal);
}
