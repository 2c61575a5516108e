namespace CitizenAssistant.Journeys.Tests.Application;

/// <summary>What a run of the program left behind: its exit code and what it printed.</summary>
public sealed record FinishedCommand(int ExitCode, string Output, IReadOnlyList<string> Errors)
{
    /// <summary>Runs the program with these arguments until it ends.</summary>
    public static async Task<FinishedCommand> RunAsync(string workingDirectory, CancellationToken ct, params string[] arguments)
    {
        using var process = new ApplicationProcess(arguments, workingDirectory);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        var code = await process.EndAsync(patience.Token);
        return new FinishedCommand(code, string.Join('\n', process.Output), [.. process.Errors]);
    }
}
