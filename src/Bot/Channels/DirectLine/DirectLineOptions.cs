using System.ComponentModel.DataAnnotations;
using CitizenAssistant.Bot.Channels.DirectLine.Bots;

namespace CitizenAssistant.Bot.Channels.DirectLine;

/// <summary>Settings under <c>DirectLine</c>.</summary>
public sealed class DirectLineOptions
{
    /// <summary>Master keys of other programs; they stay on their servers. Empty: only our own page gets tokens.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>Other bots of the city behind our Direct Line, each with a secret of its own.</summary>
    public IReadOnlyList<ForeignBot> Bots { get; init; } = [];

    /// <summary>How long a bot may take to accept an activity; clients wait 20 seconds.</summary>
    [Range(1, 18, ErrorMessage = "DirectLine:BotSeconds: a number from {1} to {2} is needed.")]
    public int BotSeconds { get; init; } = 15;

    /// <summary>The largest file a client may upload, in bytes; 0: none at all.</summary>
    [Range(0, 20_000_000, ErrorMessage = "DirectLine:UploadBytes: a number from {1} to {2} is needed.")]
    public int UploadBytes { get; init; }

    /// <summary>What may be uploaded; empty: pictures and PDF.</summary>
    public IReadOnlyList<string> UploadTypes { get; init; } = [];

    /// <summary>How long a token holds; clients refresh every 15 minutes, so not less than 30 (Direct Line 3.0).</summary>
    [Range(1800, 86400, ErrorMessage = "DirectLine:TokenSeconds: a number from {1} to {2} is needed.")]
    public int TokenSeconds { get; init; } = 3600;

    /// <summary>How long a stream URL may wait for its connection.</summary>
    [Range(5, 600, ErrorMessage = "DirectLine:StreamUrlSeconds: a number from {1} to {2} is needed.")]
    public int StreamUrlSeconds { get; init; } = 60;

    /// <summary>An empty frame goes out this often on a quiet stream.</summary>
    [Range(1, 300, ErrorMessage = "DirectLine:KeepAliveSeconds: a number from {1} to {2} is needed.")]
    public int KeepAliveSeconds { get; init; } = 15;
}

/// <summary>Settings under <c>RateLimits</c>: per client address, generous enough for a library or a school behind one address.</summary>
public sealed class RateLimitOptions
{
    [Range(1, int.MaxValue, ErrorMessage = "RateLimits:TokensPerMinute: a number from {1} to {2} is needed.")]
    public int TokensPerMinute { get; init; } = 120;

    [Range(1, int.MaxValue, ErrorMessage = "RateLimits:MessagesPerMinute: a number from {1} to {2} is needed.")]
    public int MessagesPerMinute { get; init; } = 600;
}
