using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Channels.BotFramework.Authentication;
using CitizenAssistant.Bot.Channels.BotFramework.Connector;
using CitizenAssistant.Bot.Channels.DirectLine;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CitizenAssistant.Bot.Channels.BotFramework;

/// <summary>The bot's endpoint: other channels bring what citizens write there.</summary>
public static class MessagesEndpoint
{
    /// <summary>In bytes: what channels send at most, cards and all.</summary>
    private const int LargestActivity = 256 * 1024;

    public static IEndpointRouteBuilder MapBotFramework(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value.IsOn)
        {
            app.MapPost("/api/messages", Receive);
        }

        return app;
    }

    private static async Task<IResult> Receive(
        HttpRequest request, [FromServices] IdentifySender identify, [FromServices] ServiceAddress address, [FromServices] ReceiveActivity receive,
        [FromServices] ExpectedReplies expected, CancellationToken ct)
    {
        if (await identify.RunAsync(request.Headers.Authorization, ct) is not { } sender)
        {
            return DirectLineError.Unauthorized("The token is missing or proves nothing.");
        }

        var (activity, refusal) = await RequestBody.ReadAsync(request, ActivityJson.Web.Activity, whenEmpty: null, LargestActivity, anyType: true, ct);
        if (activity is null)
        {
            return refusal!;
        }

        if (string.IsNullOrEmpty(activity.Type))
        {
            return DirectLineError.MissingProperty("The activity has no type.");
        }

        if (!sender.MaySend(activity))
        {
            return DirectLineError.Unauthorized("The token is not for this channel and service address.");
        }

        if (IncomingActivity.Refuse(activity) is { } reason)
        {
            return DirectLineError.BadArgument(reason);
        }

        var expectsReplies = activity.DeliveryMode == ActivityTypes.ExpectReplies;
        if (!expectsReplies && !address.IsAllowed(activity.ServiceUrl))
        {
            return DirectLineError.BadArgument("The serviceUrl is missing, or replies may not go there.");
        }

        var received = await receive.RunAsync(sender, activity, ct);
        return received.As switch
        {
            ReceivedAs.UnknownInvoke => Results.StatusCode(StatusCodes.Status501NotImplemented),
            ReceivedAs.HandledInvoke => Results.Json(new object()),
            _ when expectsReplies => Results.Json(
                new ExpectedSet(received.As is ReceivedAs.Message ? await expected.RunAsync(received, activity, ct) : []), ActivityJson.Web.ExpectedSet),
            _ => Results.Ok(),
        };
    }
}
