using System.Text.Json.Serialization;
using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Channels.DirectLine.Files;
using CitizenAssistant.Bot.Conversations;
using Microsoft.AspNetCore.Mvc;

namespace CitizenAssistant.Bot.Channels.DirectLine.Bots;

/// <summary>The connector side of our Direct Line (Connector REST, version 3): how foreign bots answer their clients.</summary>
internal static class ConnectorEndpoints
{
    private const int LargestActivity = 256 * 1024;
    private const int LargestFile = 4_000_000;
    private static readonly string[] Algorithms = ["RS256"];

    public static void MapConnector(this IEndpointRouteBuilder app)
    {
        app.MapGet("/v3/attachments/{id}", Describe);
        app.MapGet("/v3/attachments/{id}/views/{view}", Fetch);
        if (app.ServiceProvider.GetRequiredService<ForeignBots>().All is [])
        {
            return;
        }

        var connector = app.MapGroup("/v3/conversations");
        connector.MapPost("", Create);
        connector.MapPost("/{id}/activities", Say);
        connector.MapPost("/{id}/activities/history", SayAll);
        connector.MapPost("/{id}/activities/{activity}", Say);
        connector.MapPut("/{id}/activities/{activity}", Replace);
        connector.MapDelete("/{id}/activities/{activity}", Delete);
        connector.MapPost("/{id}/attachments", StoreAttachment);
        connector.MapMembers();
        app.MapGet("/v1/.well-known/openidconfiguration", ([FromServices] ChannelTokens tokens) => Results.Json(new
        {
            issuer = tokens.Issuer,
            jwks_uri = tokens.ServiceUrl + "v1/.well-known/keys",
            id_token_signing_alg_values_supported = Algorithms,
        }));
        app.MapGet("/v1/.well-known/keys", ([FromServices] ChannelTokens tokens) => Results.Json(tokens.KeySet()));
        app.MapPost("/{tenant}/oauth2/v2.0/token", LogIn).DisableAntiforgery().RequireRateLimiting(RateLimits.Tokens);
    }

    private static IResult LogIn([FromForm(Name = "client_id")] string? appId, [FromForm(Name = "client_secret")] string? secret, [FromServices] ForeignBots bots, [FromServices] ChannelTokens tokens) =>
        bots.ByAppSecret(appId, secret) is { } bot
            ? Results.Json(new { token_type = "Bearer", expires_in = ChannelTokens.Seconds, ext_expires_in = ChannelTokens.Seconds, access_token = tokens.FromBot(bot) })
            : Results.Json(new { error = "invalid_client" }, statusCode: StatusCodes.Status401Unauthorized);

    private static async Task<IResult> Create(
        HttpRequest request, [FromServices] IdentifyBot identify, [FromServices] StartConversation start, [FromServices] SpeakForBot speak, [FromServices] ChannelTokens tokens, CancellationToken ct)
    {
        var (body, refusal) = await RequestBody.ReadAsync(request, ConnectorJson.Web.NewConversation, whenEmpty: null, LargestActivity, anyType: true, ct);
        if (await identify.FindAsync(request, body?.Bot?.Id, ct) is not { } bot)
        {
            return DirectLineError.Unauthorized("The token is missing or is no bot's.");
        }

        if (body is null)
        {
            return refusal!;
        }

        var id = ForeignBots.NewConversationId(bot);
        await start.RunAsync(id, body.Members?.FirstOrDefault(member => member?.Id is { Length: > 0 and <= 100 })?.Id, ct);
        var said = body.Activity is { Type.Length: > 0 } activity ? await speak.RunAsync(bot, id, activity, ct) : null;
        return Results.Json(new ConversationCreated(id, said, tokens.ServiceUrl), ConnectorJson.Web.ConversationCreated, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> Say(
        string id, string? activity, HttpRequest request, [FromServices] IdentifyBot identify, [FromServices] SpeakForBot speak, CancellationToken ct)
    {
        var (bot, refusal) = await identify.RunAsync(id, request, ct);
        if (bot is null)
        {
            return refusal!;
        }

        (var said, refusal) = await RequestBody.ReadAsync(request, ActivityJson.Web.Activity, whenEmpty: null, LargestActivity, anyType: true, ct);
        return said switch
        {
            null => refusal!,
            { Type: null or "" } => DirectLineError.MissingProperty("The activity has no type."),
            _ => await speak.RunAsync(bot, id, said with { ReplyToId = activity ?? said.ReplyToId }, ct) is { } given ? Given(given) : DirectLineError.UnknownConversation(),
        };
    }

    private static async Task<IResult> SayAll(string id, HttpRequest request, [FromServices] IdentifyBot identify, [FromServices] SpeakForBot speak, CancellationToken ct)
    {
        var (bot, refusal) = await identify.RunAsync(id, request, ct);
        if (bot is null)
        {
            return refusal!;
        }

        (var history, refusal) = await RequestBody.ReadAsync(request, ActivityJson.Web.ExpectedSet, whenEmpty: null, LargestActivity, anyType: true, ct);
        if (history is null)
        {
            return refusal!;
        }

        string? last = null;
        foreach (var said in history.Activities ?? [])
        {
            if (said is not { Type.Length: > 0 } || (last = await speak.RunAsync(bot, id, said, ct)) is null)
            {
                return said is { Type.Length: > 0 } ? DirectLineError.UnknownConversation() : DirectLineError.MissingProperty("An activity has no type.");
            }
        }

        return Given(last ?? id);
    }

    private static async Task<IResult> Replace(string id, string activity, HttpRequest request, [FromServices] IdentifyBot identify, [FromServices] ChangeActivity change, CancellationToken ct)
    {
        var (bot, refusal) = await identify.RunAsync(id, request, ct);
        if (bot is null)
        {
            return refusal!;
        }

        (var said, refusal) = await RequestBody.ReadAsync(request, ActivityJson.Web.Activity, whenEmpty: null, LargestActivity, anyType: true, ct);
        return (said, AppendActivities.Sequence(id, activity)) switch
        {
            (null, _) => refusal!,
            (_, null) => DirectLineError.UnknownActivity(),
            (_, { } place) => await change.RunAsync(id, place, old => SpeakForBot.Sign(bot, said with { Type = ActivityTypes.Message, ReplyToId = said.ReplyToId ?? old.ReplyToId }), SpeakForBot.IsTheBots, tell: true, ct)
                ? Given(activity) : DirectLineError.UnknownActivity(),
        };
    }

    private static async Task<IResult> Delete(string id, string activity, HttpRequest request, [FromServices] IdentifyBot identify, [FromServices] ChangeActivity change, CancellationToken ct)
    {
        var (bot, refusal) = await identify.RunAsync(id, request, ct);
        if (bot is null)
        {
            return refusal!;
        }

        return AppendActivities.Sequence(id, activity) is { } place
            && await change.RunAsync(id, place, _ => SpeakForBot.Sign(bot, new Activity { Type = ActivityTypes.MessageDelete }), SpeakForBot.IsTheBots, tell: true, ct)
            ? Results.Ok() : DirectLineError.UnknownActivity();
    }

    private static async Task<IResult> StoreAttachment(string id, HttpRequest request, [FromServices] IdentifyBot identify, [FromServices] StoreFile store, CancellationToken ct)
    {
        var (bot, refusal) = await identify.RunAsync(id, request, ct);
        if (bot is null)
        {
            return refusal!;
        }

        (var file, refusal) = await RequestBody.ReadAsync(request, ConnectorJson.Web.AttachmentData, whenEmpty: null, LargestFile, anyType: true, ct);
        return file switch
        {
            null => refusal!,
            { OriginalBase64: null } or { Type: null or { Length: > 100 } } => DirectLineError.MissingProperty("A file has type and originalBase64."),
            _ => await store.RunAsync(id, file.Type, file.Name ?? "file", file.OriginalBase64, ct) is { } given ? Given(given) : DirectLineError.UnknownConversation(),
        };
    }

    private static async Task<IResult> Describe(string id, [FromServices] StoreFile store, CancellationToken ct) =>
        await store.ReadAsync(id, ct) is { } file
            ? Results.Json(new { name = file.Name, type = file.ContentType, views = new[] { new { viewId = "original", size = file.Content.Length } } })
            : DirectLineError.UnknownActivity();

    private static async Task<IResult> Fetch(string id, string view, HttpResponse response, [FromServices] StoreFile store, CancellationToken ct)
    {
        if (view != "original" || await store.ReadAsync(id, ct) is not { } file)
        {
            return DirectLineError.UnknownActivity();
        }

        response.Headers.CacheControl = "private, no-store";
        return Results.File(file.Content, file.ContentType, file.Name); // as a download: nothing in it runs on our page
    }

    private static IResult Given(string id) => Results.Json(new ResourceId(id), DirectLineJson.Default.ResourceId);
}

/// <summary>The body of creating a conversation.</summary>
public sealed record NewConversation(ChannelAccount? Bot, IReadOnlyList<ChannelAccount?>? Members, Activity? Activity);

public sealed record ConversationCreated(string Id, string? ActivityId, string ServiceUrl);

/// <summary>A file as a bot sends it.</summary>
public sealed record AttachmentData(string? Type, string? Name, byte[]? OriginalBase64);

[JsonSerializable(typeof(NewConversation))]
[JsonSerializable(typeof(ConversationCreated))]
[JsonSerializable(typeof(AttachmentData))]
[JsonSerializable(typeof(ChannelAccount[]))]
[JsonSerializable(typeof(Members))]
internal sealed partial class ConnectorJson : JsonSerializerContext
{
    public static ConnectorJson Web { get; } = new(new(System.Text.Json.JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull });
}
