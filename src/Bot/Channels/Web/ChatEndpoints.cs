using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Channels.DirectLine;
using CitizenAssistant.Bot.Channels.Web.Pages;
using CitizenAssistant.Bot.Conversations;
using CitizenAssistant.Bot.Replies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Accepted = CitizenAssistant.Bot.Conversations.Accepted;

namespace CitizenAssistant.Bot.Channels.Web;

/// <summary>
/// The citizen's page. It works without script, a form post per message; with script the same page speaks Direct Line and
/// fetches what is new as ready HTML, so that both look and read alike.
/// </summary>
internal static class ChatEndpoints
{
    /// <summary>Marks the page as standing inside another one (<c>widget.js</c>).</summary>
    public const string EmbeddedQuery = "?eingebettet=1";

    /// <summary>Room for words far beyond the limit, so that they come back with a friendly sentence.</summary>
    private const int LargestForm = 1_000_000;

    public static void MapChat(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", Page);
        app.MapPost("/chat", Say).RequireRateLimiting(RateLimits.Messages).DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm), new RefusalPage(RefuseAsync));
        app.MapPost("/chat/session", Session).RequireRateLimiting(RateLimits.Tokens);
        app.MapPost("/chat/token", ChatToken.Issue).RequireRateLimiting(RateLimits.Tokens).RequireCors(DirectLineSetup.Cors);
        app.MapGet("/chat/verlauf", News);
        app.MapPost("/chat/verbergen", Hide).DisableAntiforgery();
    }

    private static Task<RazorComponentResult<ChatPage>> Page(HttpContext context, [FromServices] ChatCookie cookie, [FromServices] ShowConversation show, CancellationToken ct) =>
        RenderAsync(context, show, cookie.Read(context.Request), words: null, refusal: null, ct);

    private static async Task<IResult> Say(
        HttpContext context, [FromForm] string? text, [FromForm] string? key,
        [FromServices] ChatCookie cookie, [FromServices] FormKeys keys, [FromServices] StartConversation start, [FromServices] AcceptMessage accept,
        [FromServices] AwaitReply reply, [FromServices] ShowConversation show, CancellationToken ct)
    {
        if (IsFromElsewhere(context.Request))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        var words = MessageRules.Clean(text ?? "");
        var conversation = cookie.Read(context.Request);
        if (MessageRules.Refuse(words) is not null)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return await RenderAsync(context, show, conversation, words, words.Length == 0 ? Refusal.Empty : Refusal.TooLong, ct);
        }

        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            ChannelId = "directline",
            Text = words,
            Recipient = AssistantAccount.Bot,
        };
        var formKey = keys.Read(key, words);
        var accepted = await AcceptAsync(conversation);
        foreach (var begun in new[] { formKey.NewConversation, StartConversation.NewId() }.TakeWhile(_ => accepted.Result != AcceptResult.Stored))
        {
            conversation = begun; // a new browser, or the conversation is over
            await start.RunAsync(begun, ChatToken.NewPass(begun).UserId, ct);
            cookie.Write(context.Response, begun);
            accepted = await AcceptAsync(begun);
        }

        await reply.RunAsync(conversation!, accepted.ActivityId!, ct);
        return Results.LocalRedirect(Home(context.Request) + "#neu");

        async Task<Accepted> AcceptAsync(string? id) => id is null
            ? Accepted.Unknown
            : await accept.RunAsync(id, activity with { From = new ChannelAccount { Id = ChatToken.NewPass(id).UserId, Role = "user" } }, formKey.DeliveryKey, ct);
    }

    /// <summary>A token for this browser's conversation, or for a new one that the cookie then remembers.</summary>
    private static async Task<IResult> Session(HttpContext context, [FromServices] ChatCookie cookie, [FromServices] DirectLineTokens tokens, [FromServices] ShowConversation show, CancellationToken ct)
    {
        if (IsFromElsewhere(context.Request))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        var conversation = cookie.Read(context.Request);
        if (conversation is null || await show.RunAsync(conversation, long.MaxValue, ct) is not { HasEnded: false })
        {
            conversation = StartConversation.NewId();
            cookie.Write(context.Response, conversation);
        }

        return Results.Json(
            new ConversationGrant(conversation, tokens.IssueToken(ChatToken.NewPass(conversation)), tokens.ExpiresIn), DirectLineJson.Default.ConversationGrant);
    }

    /// <summary>What came after <paramref name="nach"/>, as a piece of the page.</summary>
    private static async Task<IResult> News(HttpContext context, string? nach, [FromServices] DirectLineTokens tokens, [FromServices] ShowConversation show, CancellationToken ct)
    {
        if (await Caller.IdentifyAsync(context.Request, tokens) is not Caller.WithToken(var pass))
        {
            return DirectLineError.Unauthorized("A token of the conversation is needed.");
        }

        if (!Watermarks.TryRead(nach, out var after))
        {
            return DirectLineError.BadArgument("The watermark is none of ours.");
        }

        return await show.RunAsync(pass.ConversationId, after, ct) is { } shown
            ? new RazorComponentResult<News>(new { Shown = shown }) { PreventStreamingRendering = true }
            : DirectLineError.UnknownConversation();
    }

    /// <summary>Takes the conversation off this screen at once (decision taxonomy, R15); it stays stored until its time is over.</summary>
    private static IResult Hide(HttpContext context, [FromServices] ChatCookie cookie)
    {
        cookie.Forget(context.Response);
        return Results.LocalRedirect(Home(context.Request));
    }

    /// <summary>Too many messages from one address: the words come back, to be sent again.</summary>
    private static async Task RefuseAsync(HttpContext context, CancellationToken ct)
    {
        var words = context.Request.HasFormContentType ? (await context.Request.ReadFormAsync(ct))["text"].ToString() : "";
        var services = context.RequestServices;
        var conversation = services.GetRequiredService<ChatCookie>().Read(context.Request);
        var page = await RenderAsync(context, services.GetRequiredService<ShowConversation>(), conversation, words, Refusal.TooFast, ct);
        await page.ExecuteAsync(context);
    }

    // Browsers say where a request comes from; other sites must not write in a citizen's name.
    private static bool IsFromElsewhere(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";

    private static string Home(HttpRequest request) => IsEmbedded(request) ? "/" + EmbeddedQuery : "/";

    private static bool IsEmbedded(HttpRequest request) => request.Query["eingebettet"] == "1";

    private static async Task<RazorComponentResult<ChatPage>> RenderAsync(HttpContext context, ShowConversation show, string? conversation, string? words, Refusal? refusal, CancellationToken ct)
    {
        var shown = conversation is null ? null : await show.RunAsync(conversation, 0, ct);
        context.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<ChatPage>(new { Shown = shown ?? Shown.Nothing, Words = words, Refusal = refusal, IsEmbedded = IsEmbedded(context.Request) })
        {
            PreventStreamingRendering = true,
            StatusCode = context.Response.StatusCode,
        };
    }
}

/// <summary>Why a message typed into the page was not taken.</summary>
public enum Refusal
{
    Empty,
    TooLong,
    TooFast,
}
