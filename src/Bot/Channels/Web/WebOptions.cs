namespace CitizenAssistant.Bot.Channels.Web;

/// <summary>How the city's portal sees us; settings at the top level of the configuration.</summary>
public sealed class WebOptions
{
    /// <summary>Absolute, e.g. <c>https://assistent.stuttgart.de</c>.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>Origins whose pages may embed the chat (<c>widget.js</c>), e.g. <c>https://www.stuttgart.de</c>.</summary>
    public IReadOnlyList<string> EmbeddedBy { get; init; } = [];

    internal bool HasValidPublicUrl => PublicUrl is null || Http(PublicUrl) is { Query: "", Fragment: "" };

    internal bool HasValidEmbeddedBy => EmbeddedBy.All(origin => string.Equals(Http(origin)?.GetLeftPart(UriPartial.Authority), origin, StringComparison.OrdinalIgnoreCase));

    private static Uri? Http(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", UserInfo: "" } ? url : null;
}
