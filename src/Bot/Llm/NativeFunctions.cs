using CitizenAssistant.Bot.Pipeline;
using CitizenAssistant.Bot.Pipeline.Quoting;
using CitizenAssistant.Bot.Routing;
using Microsoft.SemanticKernel;

namespace CitizenAssistant.Bot.Llm;

/// <summary>The assistant's functions as they are without a model.</summary>
public sealed class NativeFunctions(RequestClassifier classifier, FollowUp followUp, QuoteAnswer quote, EnquirySummary summary)
{
    public const string ClassifyRequest = "classify_request";
    public const string RewriteQuestion = "rewrite_question";
    public const string WriteAnswer = "write_answer";
    public const string SummariseEnquiry = "summarise_enquiry";

    public IReadOnlyList<KernelFunction> All { get; } =
    [
        KernelFunctionFactory.CreateFromMethod((Turn turn) => classifier.Classify(turn.Message, turn.Dialogue), ClassifyRequest),
        KernelFunctionFactory.CreateFromMethod((Turn turn) => followUp.Rewrite(turn), RewriteQuestion),
        KernelFunctionFactory.CreateFromMethod((Turn turn) => quote.Write(turn), WriteAnswer),
        KernelFunctionFactory.CreateFromMethod((Turn turn) => summary.Write(turn), SummariseEnquiry),
    ];
}
