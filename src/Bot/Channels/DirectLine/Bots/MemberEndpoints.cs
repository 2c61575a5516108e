using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Conversations;
using CitizenAssistant.Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Channels.DirectLine.Bots;

/// <summary>Who is in a conversation of a foreign bot: the bot, and the user as far as known.</summary>
internal static class MemberEndpoints
{
    public static void MapMembers(this RouteGroupBuilder connector)
    {
        connector.MapGet("/{id}/members", All);
        connector.MapGet("/{id}/activities/{activity}/members", All);
        connector.MapGet("/{id}/pagedmembers", Paged);
        connector.MapGet("/{id}/members/{member}", One);
        connector.MapDelete("/{id}/members/{member}", Remove);
    }

    private static async Task<IResult> All(string id, HttpRequest request, [FromServices] IdentifyBot identify, [FromServices] IDbContextFactory<BotDbContext> database, CancellationToken ct)
    {
        var (members, refusal) = await FindAsync(id, request, identify, database, ct);
        return members is null ? refusal! : Results.Json(members, ConnectorJson.Web.ChannelAccountArray);
    }

    private static async Task<IResult> Paged(string id, HttpRequest request, [FromServices] IdentifyBot identify, [FromServices] IDbContextFactory<BotDbContext> database, CancellationToken ct)
    {
        var (members, refusal) = await FindAsync(id, request, identify, database, ct);
        return members is null ? refusal! : Results.Json(new Members(members), ConnectorJson.Web.Members);
    }

    private static async Task<IResult> One(string id, string member, HttpRequest request, [FromServices] IdentifyBot identify, [FromServices] IDbContextFactory<BotDbContext> database, CancellationToken ct)
    {
        var (members, refusal) = await FindAsync(id, request, identify, database, ct);
        return members is null
            ? refusal!
            : members.FirstOrDefault(account => account.Id == Whole(member)) is { } found ? Results.Json(found, ConnectorJson.Web.ChannelAccount) : DirectLineError.UnknownActivity();
    }

    private static async Task<IResult> Remove(
        string id, string member, HttpRequest request, [FromServices] IdentifyBot identify, [FromServices] IDbContextFactory<BotDbContext> database, [FromServices] EndConversation end, CancellationToken ct)
    {
        var (members, refusal) = await FindAsync(id, request, identify, database, ct);
        if (members is null)
        {
            return refusal!;
        }

        if (!members.Any(account => account.Id == Whole(member) && account.Role == "user"))
        {
            return DirectLineError.UnknownActivity();
        }

        await end.RunAsync(id, ct); // a conversation without its user is over
        return Results.NoContent();
    }

    private static async Task<(ChannelAccount[]? Members, IResult? Refusal)> FindAsync(
        string id, HttpRequest request, IdentifyBot identify, IDbContextFactory<BotDbContext> database, CancellationToken ct)
    {
        var (bot, refusal) = await identify.RunAsync(id, request, ct);
        if (bot is null)
        {
            return (null, refusal);
        }

        await using var db = await database.CreateDbContextAsync(ct);
        if (await db.Conversations.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct) is not { } conversation)
        {
            return (null, DirectLineError.UnknownConversation());
        }

        var self = new ChannelAccount { Id = bot.Id, Name = bot.Name, Role = "bot" };
        return (conversation.UserId is { } user ? [new ChannelAccount { Id = user, Role = "user" }, self] : [self], null);
    }

    // A slash in an id comes as %2F, which stays as it is in a path.
    private static string Whole(string segment) => segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}

/// <summary>One page, which here is always the last.</summary>
public sealed record Members([property: System.Text.Json.Serialization.JsonPropertyName("members")] ChannelAccount[] All);
