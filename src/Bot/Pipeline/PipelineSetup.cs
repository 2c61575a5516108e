using CitizenAssistant.Bot.Llm;
using CitizenAssistant.Bot.Pipeline.Quoting;
using CitizenAssistant.Bot.Pipeline.Steps;
using CitizenAssistant.Bot.Privacy;
using CitizenAssistant.Bot.Routing.Languages;
using CitizenAssistant.Bot.Wording;

namespace CitizenAssistant.Bot.Pipeline;

public static class PipelineSetup
{
    /// <summary>The order below is the order in which a citizen's message is handled.</summary>
    public static IServiceCollection AddTurnPipeline(this IServiceCollection services) => services
        .AddSingleton<TurnPipeline>()
        .AddStep<DetectLanguage>()
        .AddStep<RecogniseEmergency>()
        .AddStep<FollowDialogueMove>()
        .AddStep<RelayToCaseworker>()
        .AddStep<ClassifyRequest>()
        .AddStep<OfferLanguages>()
        .AddStep<ResolveFollowUp>()
        .AddStep<FindPassages>()
        .AddStep<WriteAnswer>()
        .AddStep<CheckAnswer>()
        .AddStep<ChooseOutcome>()
        .AddSingleton<PublicWords>()
        .AddSingleton<Redactor>()
        .AddSingleton<ForeignLanguages>()
        .AddSingleton<AnswerGuard>()
        .AddSingleton<Phrases>()
        .AddSingleton<FollowUp>()
        .AddSingleton<QuoteAnswer>()
        .AddSingleton<EnquirySummary>()
        .AddSingleton<NativeFunctions>()
        .AddSingleton<AssistantKernel>();

    private static IServiceCollection AddStep<TStep>(this IServiceCollection services)
        where TStep : class, ITurnStep => services.AddSingleton<ITurnStep, TStep>();
}
