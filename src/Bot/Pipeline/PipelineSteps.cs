using System.Text.Json;
using Microsoft.SemanticKernel;

namespace CitizenAssistant.Bot.Pipeline;

/// <summary>The steps as kernel functions, so that the kernel's filters see each of them.</summary>
public sealed class PipelineSteps
{
    public const string PluginName = "steps";

    public PipelineSteps(IEnumerable<ITurnStep> steps)
    {
        var inOrder = steps.ToList();
        var plugin = KernelPluginFactory.CreateFromFunctions(PluginName, inOrder.Select(AsFunction));
        Functions = [.. inOrder.Select(step => plugin[FunctionName(step)])];
    }

    public IReadOnlyList<KernelFunction> Functions { get; }

    /// <summary>The step's name as the kernel writes it: <c>FindPassages</c> becomes <c>find_passages</c>.</summary>
    private static string FunctionName(ITurnStep step) => JsonNamingPolicy.SnakeCaseLower.ConvertName(step.GetType().Name);

    private static KernelFunction AsFunction(ITurnStep step) =>
        KernelFunctionFactory.CreateFromMethod((Turn turn, CancellationToken ct) => step.RunAsync(turn, ct), FunctionName(step));
}
