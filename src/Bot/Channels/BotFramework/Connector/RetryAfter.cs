namespace CitizenAssistant.Bot.Channels.BotFramework.Connector;

/// <summary>How long a service asks to be left alone.</summary>
internal static class RetryAfter
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public static TimeSpan? Of(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => Bound(delta),
        { Date: { } date } when response.Headers.Date is { } now => Bound(date - now),
        _ => null,
    };

    private static TimeSpan Bound(TimeSpan pause) => pause < TimeSpan.Zero ? TimeSpan.Zero : pause > Longest ? Longest : pause;
}
