using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Channels.DirectLine.Bots;
using CitizenAssistant.Bot.Conversations;
using CitizenAssistant.Bot.Replies;
using CitizenAssistant.Bot.Wording;

namespace CitizenAssistant.Bot.Channels.DirectLine;

/// <summary>Takes what a client says: stored for everybody who reads the conversation, then given to the bot whose conversation it is.</summary>
public sealed class PostActivity(AcceptMessage accept, ConversationFeed feed, ForeignBots bots, CallBot call, ReadActivities read, TakeFeedback feedback, SayOnce say, Phrases phrases)
{
    /// <param name="received">As the client sent it.</param>
    /// <param name="hasFiles">A message may then have no words.</param>
    public async Task<IResult> RunAsync(Pass pass, Activity received, bool hasFiles, CancellationToken ct)
    {
        var (id, bot) = (pass.ConversationId, bots.Of(pass.ConversationId));
        var (activity, refusal) = ClientActivity.Check(received, pass, needsWords: bot is null && !hasFiles);
        if (activity is null)
        {
            return refusal!;
        }

        if (activity.Type == ActivityTypes.Typing)
        {
            return await TypeAsync(id, bot, activity, ct);
        }

        var wantsAnswer = bot is null && activity.Type == ActivityTypes.Message && !string.IsNullOrWhiteSpace(activity.Text);
        var accepted = await accept.RunAsync(id, activity, ClientActivity.DeliveryKey(activity), wantsAnswer, ct);
        if (accepted.Result is not AcceptResult.Stored)
        {
            return accepted.Result is AcceptResult.ConversationEnded ? DirectLineError.BadArgument("The conversation has ended.") : DirectLineError.UnknownConversation();
        }

        if (bot is not null)
        {
            return await call.RunAsync(bot, id, activity with { Id = accepted.ActivityId }, ct) ? Taken(accepted.ActivityId!) : DirectLineError.BotRejected();
        }

        await feedback.RunAsync(id, activity, ct);
        if (hasFiles && !wantsAnswer)
        {
            await say.RunAsync(id, $"refused:{accepted.ActivityId}", [CannotRead(accepted.ActivityId!)], ct);
        }

        return Taken(accepted.ActivityId!);
    }

    private static IResult Taken(string activityId) => Results.Json(new ResourceId(activityId), DirectLineJson.Default.ResourceId);

    private async Task<IResult> TypeAsync(string id, ForeignBot? bot, Activity activity, CancellationToken ct)
    {
        if (await read.RunAsync(id, long.MaxValue, ct) is null)
        {
            return DirectLineError.UnknownConversation();
        }

        var typing = activity with { Id = $"{id}|t{Guid.NewGuid():N}", Conversation = new ConversationAccount { Id = id } };
        feed.Publish(id, typing, sequence: null);
        return bot is null || await call.RunAsync(bot, id, typing, ct) ? Taken(typing.Id) : DirectLineError.BotRejected();
    }

    private Activity CannotRead(string activityId) => new()
    {
        Type = ActivityTypes.Message,
        From = AssistantAccount.Bot,
        Text = phrases.In("de").Text("message.empty"),
        TextFormat = "markdown",
        Locale = "de",
        ReplyToId = activityId,
        ChannelData = AssistantAccount.Write(new AssistantData { TurnId = "", Route = "smalltalk", Author = "assistant" }),
    };
}
