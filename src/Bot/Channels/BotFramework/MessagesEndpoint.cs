using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Channels.BotFramework.Authentication;
using CitizenAssistant.Bot.Channels.BotFramework.Hub;
using CitizenAssistant.Bot.Conversations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CitizenAssistant.Bot.Channels.BotFramework;

/// <summary>The bot's endpoint: other channels bring what citizens write there.</summary>
public static class MessagesEndpoint
{
    public static IEndpointRouteBuilder MapBotFramework(this IEndpointRouteBuilder app)
    {
        var services = app.ServiceProvider;
        if (services.GetRequiredService<IOptions<BotFrameworkOptions>>().Value.IsOn || services.GetRequiredService<IOptions<HubOptions>>().Value.IsOn)
        {
            app.MapPost("/api/messages", Receive);
        }

        return app;
    }

    private static async Task<IResult> Receive(
        HttpRequest request, [FromServices] ReadFromChannel read, [FromServices] ReceiveActivity receive, [FromServices] ExpectedReplies expected, [FromServices] HearHub hub, CancellationToken ct)
    {
        var (sender, activity, refusal) = await read.RunAsync(request, ct);
        if (sender is null || activity is null)
        {
            return refusal!;
        }

        if (sender is HubSender)
        {
            await hub.RunAsync(activity, ct);
            return Results.Ok();
        }

        var received = await receive.RunAsync(sender, activity, ct);
        return received.As switch
        {
            ReceivedAs.UnknownInvoke => Results.StatusCode(StatusCodes.Status501NotImplemented),
            ReceivedAs.HandledInvoke => Results.Json(new object()),
            _ when activity.DeliveryMode == ActivityTypes.ExpectReplies => Results.Json(
                new ExpectedSet(received.As is ReceivedAs.Message ? await expected.RunAsync(received, activity, ct) : []), ActivityJson.Web.ExpectedSet),
            _ => Results.Ok(),
        };
    }
}
