using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Channels.BotFramework.Authentication;
using CitizenAssistant.Bot.Channels.BotFramework.Connector;
using CitizenAssistant.Bot.Channels.DirectLine;

namespace CitizenAssistant.Bot.Channels.BotFramework;

/// <summary>Reads an activity that a channel posts: who sends it, whether the token covers it, whether it is one, whether replies may go where it says.</summary>
public sealed class ReadFromChannel(IdentifySender identify, ServiceAddress address)
{
    /// <summary>In bytes: what channels send at most, cards and all.</summary>
    private const int LargestActivity = 256 * 1024;

    public async Task<(Sender? Sender, Activity? Activity, IResult? Refusal)> RunAsync(HttpRequest request, CancellationToken ct)
    {
        // Before the body: who proves nothing learns nothing.
        if (await identify.RunAsync(request.Headers.Authorization, ct) is not { } sender)
        {
            return (null, null, DirectLineError.Unauthorized("The token is missing or proves nothing."));
        }

        var (activity, refusal) = await RequestBody.ReadAsync(request, ActivityJson.Web.Activity, whenEmpty: null, LargestActivity, anyType: true, ct);
        refusal ??= Refuse(sender, activity!);
        return refusal is null ? (sender, activity, null) : (null, null, refusal);
    }

    private IResult? Refuse(Sender sender, Activity activity) => activity switch
    {
        { Type: null or "" } => DirectLineError.MissingProperty("The activity has no type."),
        _ when !sender.MaySend(activity) => DirectLineError.Unauthorized("The token is not for this channel and service address."),
        _ when IncomingActivity.Refuse(activity) is { } reason => DirectLineError.BadArgument(reason),
        { DeliveryMode: not ActivityTypes.ExpectReplies } when sender is not HubSender && !address.IsAllowed(activity.ServiceUrl) => DirectLineError.BadArgument("The serviceUrl is missing, or replies may not go there."),
        _ => null,
    };
}
