using System.ComponentModel.DataAnnotations;

namespace CitizenAssistant.Bot.Channels.Web;

/// <summary>How the city's portal sees us; settings at the top level of the configuration.</summary>
public sealed class WebOptions
{
    /// <summary>Absolute, e.g. <c>https://assistent.stuttgart.de</c>.</summary>
    [Url]
    public string? PublicUrl { get; init; }

    /// <summary>Origins whose pages may embed the chat (<c>widget.js</c>), e.g. <c>https://www.stuttgart.de</c>.</summary>
    public IReadOnlyList<string> EmbeddedBy { get; init; } = [];
}
