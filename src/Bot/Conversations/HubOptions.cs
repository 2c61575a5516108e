namespace CitizenAssistant.Bot.Conversations;

/// <summary>Settings under <c>Hub</c>: an external programme of the city's caseworkers that takes enquiries over the wire, beside our own queue.</summary>
public sealed class HubOptions
{
    /// <summary>The holder of an enquiry that the hub has accepted.</summary>
    public const string Holder = "hub";

    /// <summary>Where <c>handoff.initiate</c> goes; empty: there is no hub.</summary>
    public string? Url { get; init; }

    /// <summary>What we show the hub and the hub shows us; belongs into the environment or a secret store.</summary>
    public string? Key { get; init; }

    internal bool IsOn => !string.IsNullOrEmpty(Url);

    internal bool IsComplete => !IsOn
        || (Uri.TryCreate(Url, UriKind.Absolute, out var url) && (url.Scheme == "https" || (url.Scheme == "http" && url.IsLoopback)) && Key is { Length: >= 16 });
}
