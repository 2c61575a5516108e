using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Channels.DirectLine.Bots;
using CitizenAssistant.Bot.Channels.DirectLine.Files;
using CitizenAssistant.Bot.Conversations;
using Microsoft.AspNetCore.Mvc;

namespace CitizenAssistant.Bot.Channels.DirectLine;

/// <summary>Direct Line 3.0 (Bot Framework): how clients talk to the assistant.</summary>
public static class DirectLineEndpoints
{
    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder app)
    {
        var directLine = app.MapGroup("/v3/directline").RequireCors(DirectLineSetup.Cors);
        directLine.MapPost("/tokens/generate", GenerateToken).RequireRateLimiting(RateLimits.Tokens);
        directLine.MapPost("/tokens/refresh", RefreshToken).RequireRateLimiting(RateLimits.Tokens);
        directLine.MapPost("/conversations", Start).RequireRateLimiting(RateLimits.Tokens);
        directLine.MapGet("/conversations/{id}", Reconnect);
        directLine.MapGet("/conversations/{id}/activities", Read);
        directLine.MapPost("/conversations/{id}/activities", Post).RequireRateLimiting(RateLimits.Messages);
        directLine.MapPost("/conversations/{id}/upload", Upload.RunAsync).RequireRateLimiting(RateLimits.Messages).DisableAntiforgery();
        directLine.MapGet("/conversations/{id}/stream", Stream);
        app.MapGet("/v3/directline/session/getsessionid", Session).RequireCors(DirectLineSetup.CorsWithCookies);
        app.MapConnector();
        return app;
    }

    private static async Task<IResult> GenerateToken(HttpRequest request, [FromServices] DirectLineTokens tokens, CancellationToken ct)
    {
        var caller = await Caller.IdentifyAsync(request, tokens);
        if (caller is not Caller.WithSecret secret)
        {
            return caller is Caller.Refused refused ? refused.Answer : DirectLineError.Forbidden("Only a secret generates tokens.");
        }

        var (body, refusal) = await RequestBody.ReadAsync(request, DirectLineJson.Default.GrantRequest, new GrantRequest(null, null), ct);
        if (body is null)
        {
            return refusal!;
        }

        return body.User?.Id is { } user && !IsBound(user)
            ? DirectLineError.BadArgument("A user id bound into a token begins with dl_ and has at most 100 characters.")
            : body.TrustedOrigins is { } origins && origins.Any(string.IsNullOrWhiteSpace)
            ? DirectLineError.BadArgument("A trusted origin is empty.")
            : Grant(tokens, new Pass(ForeignBots.NewConversationId(secret.Bot), body.User?.Id, body.TrustedOrigins ?? []), null);
    }

    private static async Task<IResult> RefreshToken(HttpRequest request, [FromServices] DirectLineTokens tokens) =>
        await Caller.IdentifyAsync(request, tokens) switch
        {
            Caller.WithToken(var pass) => Grant(tokens, pass, null),
            Caller.Refused refused => refused.Answer,
            _ => DirectLineError.Forbidden("A secret needs no refreshing."),
        };

    private static async Task<IResult> Start(HttpRequest request, [FromServices] DirectLineTokens tokens, [FromServices] StartConversation start, [FromServices] CallBot call, CancellationToken ct)
    {
        var caller = await Caller.IdentifyAsync(request, tokens);
        if (caller is Caller.Refused refused)
        {
            return refused.Answer;
        }

        var (body, refusal) = await RequestBody.ReadAsync(request, DirectLineJson.Default.GrantRequest, new GrantRequest(null, null), ct);
        if (body is null)
        {
            return refusal!;
        }

        var pass = caller is Caller.WithToken token
            ? token.Pass
            : new Pass(ForeignBots.NewConversationId((caller as Caller.WithSecret)?.Bot), IsBound(body.User?.Id) ? body.User!.Id : null, body.TrustedOrigins ?? []);
        var user = pass.UserId ?? (body.User?.Id is { Length: > 0 and <= 100 } id && !IsBound(id) ? id : null);
        var isNew = await start.RunAsync(pass.ConversationId, user, ct);
        if (isNew && tokens.Bots.Of(pass.ConversationId) is { } bot)
        {
            await call.GreetAsync(bot, pass.ConversationId, user, ct);
        }

        return Grant(tokens, pass, StreamUrl(request, tokens, pass, 0), isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Reconnect(string id, HttpRequest request, [FromServices] DirectLineTokens tokens, [FromServices] ReadActivities read, CancellationToken ct)
    {
        var (pass, refusal) = await Caller.ForAsync(id, request, tokens);
        if (pass is null)
        {
            return refusal!;
        }

        var isGiven = request.Query.TryGetValue("watermark", out var watermark);
        if (!Watermarks.TryRead(watermark, out var after))
        {
            return DirectLineError.BadArgument("The watermark is none of ours.");
        }

        // A missing watermark means "from now on", an empty one "from the beginning".
        return await read.RunAsync(id, isGiven ? after : long.MaxValue, ct) is { } page
            ? Grant(tokens, pass, StreamUrl(request, tokens, pass, isGiven ? after : page.Watermark))
            : DirectLineError.UnknownConversation();
    }

    private static async Task<IResult> Read(string id, string? watermark, HttpRequest request, [FromServices] DirectLineTokens tokens, [FromServices] ReadActivities read, CancellationToken ct)
    {
        var (pass, refusal) = await Caller.ForAsync(id, request, tokens);
        if (pass is null)
        {
            return refusal!;
        }

        if (!Watermarks.TryRead(watermark, out var after))
        {
            return DirectLineError.BadArgument("The watermark is none of ours.");
        }

        return await read.RunAsync(id, after, ct) is { } page
            ? Results.Json(new ActivitySet([.. page.Activities.Select(a => a.Activity)], Watermarks.Write(page.Watermark)), ActivityJson.Web.ActivitySet)
            : DirectLineError.UnknownConversation();
    }

    private static async Task<IResult> Post(
        string id, HttpRequest request, [FromServices] DirectLineTokens tokens, [FromServices] PostActivity post, CancellationToken ct)
    {
        var (pass, refusal) = await Caller.ForAsync(id, request, tokens);
        if (pass is null)
        {
            return refusal!;
        }

        (var received, refusal) = await RequestBody.ReadAsync(request, ActivityJson.Web.Activity, whenEmpty: null, ct);
        return received is null ? refusal! : await post.RunAsync(pass, received, hasFiles: false, ct);
    }

    /// <summary>Only sign-in cards need it, to know that who signs in is who asked. It is the same for a token's whole life and says nothing.</summary>
    private static async Task<IResult> Session(HttpRequest request, [FromServices] DirectLineTokens tokens) => await Caller.IdentifyAsync(request, tokens) switch
    {
        Caller.WithToken(var pass) => Results.Json(new SessionId(tokens.SessionOf(pass)), DirectLineJson.Default.SessionId),
        Caller.Refused refused => refused.Answer,
        _ => DirectLineError.Forbidden("A secret has no session."),
    };

    private static async Task<IResult> Stream(
        string id, string? watermark, string? t, HttpContext context, [FromServices] DirectLineTokens tokens, [FromServices] StreamActivities stream, [FromServices] IHostApplicationLifetime lifetime)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return DirectLineError.BadArgument("This address is for WebSocket connections.");
        }

        var check = await tokens.CheckAsync(t ?? "", TokenUse.Stream);
        if (check.Pass?.ConversationId != id)
        {
            return check.IsExpired ? DirectLineError.TokenExpired() : DirectLineError.Forbidden("The stream key is not valid here.");
        }

        if (!Watermarks.TryRead(watermark, out var after))
        {
            return DirectLineError.BadArgument("The watermark is none of ours.");
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        await stream.RunAsync(socket, id, after, over.Token);
        return Results.Empty;
    }

    private static bool IsBound(string? userId) => userId is { Length: <= 100 } && userId.StartsWith("dl_", StringComparison.Ordinal);

    private static IResult Grant(DirectLineTokens tokens, Pass pass, string? streamUrl, int status = StatusCodes.Status200OK) => Results.Json(
        new ConversationGrant(pass.ConversationId, tokens.IssueToken(pass), tokens.ExpiresIn, streamUrl), DirectLineJson.Default.ConversationGrant, statusCode: status);

    private static string StreamUrl(HttpRequest request, DirectLineTokens tokens, Pass pass, long after) =>
        $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}{request.PathBase}/v3/directline/conversations/{Uri.EscapeDataString(pass.ConversationId)}/stream?watermark={Watermarks.Write(after)}&t={tokens.IssueStreamKey(pass)}";
}
