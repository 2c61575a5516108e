using CitizenAssistant.Bot.Pipeline;
using Microsoft.SemanticKernel;

namespace CitizenAssistant.Bot.Llm;

/// <summary>
/// The Semantic Kernel with the assistant's functions. Without a model they are native code; with one, prompt functions
/// take the same names, and who calls them does not notice.
/// </summary>
public sealed class AssistantKernel
{
    public const string PluginName = "assistant";

    private readonly Kernel _kernel;

    public AssistantKernel(NativeFunctions functions)
    {
        _kernel = new Kernel();
        _kernel.Plugins.Add(KernelPluginFactory.CreateFromFunctions(PluginName, functions.All));
        _kernel.FunctionInvocationFilters.Add(new TraceFunctions());
    }

    /// <summary>The functions by name, as prompt functions will replace them.</summary>
    public IEnumerable<string> FunctionNames => _kernel.Plugins[PluginName].Select(function => function.Name);

    public async Task<Turn> RunStepAsync(KernelFunction step, Turn turn, CancellationToken ct) =>
        await _kernel.InvokeAsync<Turn>(step, new KernelArguments { [TraceFunctions.Turn] = turn }, ct)
        ?? throw new InvalidOperationException($"{step.Name} returned nothing");

    /// <summary>Asks one of the assistant's functions about a turn.</summary>
    /// <returns>Null when it has no answer; callers treat that as a reason for a person.</returns>
    public Task<T?> AskAsync<T>(string function, Turn turn, CancellationToken ct) =>
        _kernel.InvokeAsync<T>(PluginName, function, new KernelArguments { [TraceFunctions.Turn] = turn }, ct);
}
