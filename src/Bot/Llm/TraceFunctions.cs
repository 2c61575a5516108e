using System.Diagnostics;
using CitizenAssistant.Bot.Pipeline;
using Microsoft.SemanticKernel;

namespace CitizenAssistant.Bot.Llm;

/// <summary>Writes each function call of a turn into its trace: what ran, what it concluded, how long it took, and that it failed.</summary>
public sealed class TraceFunctions : IFunctionInvocationFilter
{
    /// <summary>The argument that carries the turn.</summary>
    public const string Turn = "turn";

    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        var turn = context.Arguments.TryGetValue(Turn, out var value) ? value as Turn : null;
        var started = Stopwatch.GetTimestamp();
        var concluded = "failed";
        try
        {
            await next(context);
            concluded = Describe(turn, context.Result.GetValue<object>());
        }
        finally
        {
            turn?.Trace.Add(new TurnTrace.Entry(
                $"{context.Function.PluginName}.{context.Function.Name}",
                Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 3),
                concluded));
        }
    }

    private static string Describe(Turn? before, object? result) => result switch
    {
        Turn after when before is not null => TurnTrace.Conclude(before, after),
        null => "nothing",
        string => "text",
        _ => result.GetType().Name,
    };
}
