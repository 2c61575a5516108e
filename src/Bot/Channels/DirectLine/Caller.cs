using CitizenAssistant.Bot.Channels.DirectLine.Bots;
using Microsoft.Net.Http.Headers;

namespace CitizenAssistant.Bot.Channels.DirectLine;

/// <summary>Who calls: another program with a secret, a client with a token, or nobody we know.</summary>
public abstract record Caller
{
    private Caller()
    {
    }

    public static async Task<Caller> IdentifyAsync(HttpRequest request, DirectLineTokens tokens)
    {
        if (!System.Net.Http.Headers.AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            || !string.Equals(header.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
            || string.IsNullOrEmpty(header.Parameter))
        {
            return new Refused(DirectLineError.Unauthorized("A header 'Authorization: Bearer <secret or token>' is needed."));
        }

        if (tokens.IsSecret(header.Parameter))
        {
            return new WithSecret(null);
        }

        if (tokens.Bots.BySecret(header.Parameter) is { } bot)
        {
            return new WithSecret(bot);
        }

        var check = await tokens.CheckAsync(header.Parameter, TokenUse.Conversation);
        return check switch
        {
            { Pass: { } pass } when IsFromTrustedOrigin(request, pass) => new WithToken(pass),
            { Pass: not null } => new Refused(DirectLineError.Forbidden("The token may not be used from this origin.")),
            { IsExpired: true } => new Refused(DirectLineError.TokenExpired()),
            _ => new Refused(DirectLineError.Forbidden("The token is not valid.")),
        };
    }

    /// <summary>The right to one conversation, or why there is none.</summary>
    public static async Task<(Pass? Pass, IResult? Refusal)> ForAsync(string conversationId, HttpRequest request, DirectLineTokens tokens) =>
        await IdentifyAsync(request, tokens) switch
        {
            WithSecret(var bot) when tokens.Bots.IsOf(bot, conversationId) => (new Pass(conversationId, null, []), null),
            WithSecret(null) when tokens.Bots.Of(conversationId) is null => (null, DirectLineError.UnknownConversation()),
            WithSecret => (null, DirectLineError.Forbidden("The conversation belongs to another bot.")),
            WithToken(var pass) when pass.ConversationId == conversationId => (pass, null),
            WithToken => (null, DirectLineError.Forbidden("The token belongs to another conversation.")),
            Refused refused => (null, refused.Answer),
            _ => throw new InvalidOperationException("a caller of a new kind"),
        };

    private static bool IsFromTrustedOrigin(HttpRequest request, Pass pass) =>
        pass.TrustedOrigins is [] || request.Headers[HeaderNames.Origin] is [] || pass.TrustedOrigins.Contains(request.Headers.Origin.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <param name="Bot">The foreign bot whose secret it is; null: the assistant.</param>
    public sealed record WithSecret(ForeignBot? Bot) : Caller;

    public sealed record WithToken(Pass Pass) : Caller;

    public sealed record Refused(IResult Answer) : Caller;
}
