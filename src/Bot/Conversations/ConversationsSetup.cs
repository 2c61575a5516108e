using CitizenAssistant.Bot.Replies;
using CitizenAssistant.Handoff.Enquiries;

namespace CitizenAssistant.Bot.Conversations;

public static class ConversationsSetup
{
    /// <summary>Registers what accepts, answers and delivers messages.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services) => services
        .AddSingleton<ConversationFeed>()
        .AddSingleton<PendingTurns>()
        .AddSingleton<PendingDispatches>()
        .AddSingleton<OpenChannelConversation>()
        .AddSingleton<SayOnce>()
        .AddSingleton<EndConversation>()
        .AddSingleton<PendingTurnsOf>()
        .AddSingleton<ChangeActivity>()
        .AddSingleton<TakeFeedback>()
        .AddSingleton<StartConversation>()
        .AddSingleton<AcceptMessage>()
        .AddSingleton<AppendActivities>()
        .AddSingleton<ReadActivities>()
        .AddSingleton<RedactMessage>()
        .AddSingleton<AnswerTurn>()
        .AddSingleton<CarryOut>()
        .AddSingleton<Departments>()
        .AddSingleton<StoreReply>()
        .AddSingleton<WriteReply>()
        .AddSingleton<Citations>()
        .AddSingleton<ICitizenLine, CitizenLine>()
        .AddHostedService<TurnWorker>()
        .AddSingleton<ForgetConversations>()
        .AddHostedService(provider => provider.GetRequiredService<ForgetConversations>());
}
