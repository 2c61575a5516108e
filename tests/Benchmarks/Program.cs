using CitizenAssistant.Benchmarks;
using CitizenAssistant.Benchmarks.Measurements;

const string Usage = "dotnet run -c Release --project tests/Benchmarks -- [turns|start|page|messages|all] [--json]";
var chosen = args.Where(arg => arg != "--json").ToArray();
if (chosen is not ([] or ["turns" or "start" or "page" or "messages" or "all"]))
{
    await Console.Error.WriteLineAsync(Usage);
    return 1;
}

var isAll = chosen is [] or ["all"];
var report = new Report();
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    if (isAll || chosen is ["start"])
    {
        await StartAndMemory.MeasureAsync(report, stop.Token);
    }

    if (isAll || chosen is ["page"])
    {
        await PageWeight.MeasureAsync(report, stop.Token);
    }

    if (isAll || chosen is ["turns"])
    {
        await OneConversation.MeasureAsync(report, stop.Token);
        await HandedOver.MeasureAsync(report, stop.Token);
        await ManyConversations.MeasureAsync(report, stop.Token);
    }

    if (isAll || chosen is ["messages"])
    {
        await BotMessages.MeasureAsync(report, stop.Token);
    }
}
catch (BenchmarkFailedException failed)
{
    await Console.Error.WriteLineAsync(failed.Message);
    return 1;
}

catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 1;
}

report.PrintTable();
if (args.Contains("--json"))
{
    report.PrintJson();
}

return 0;
