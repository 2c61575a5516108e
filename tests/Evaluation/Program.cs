using System.CommandLine;
using CitizenAssistant.Evaluation;
using CitizenAssistant.Evaluation.Privacy;
using CitizenAssistant.Evaluation.Retrieval;
using CitizenAssistant.Evaluation.Routing;
using CitizenAssistant.Evaluation.Weights;

var root = new RootCommand("Measures the assistant on files you name.")
{
    RetrievalCommand.Create(),
    WeightsCommand.Create(),
    RoutingCommand.Create(),
    DialoguesCommand.Create(),
    PrivacyCommand.Create(),
};
var parsed = root.Parse(args);
if (parsed.Errors is [var error, ..])
{
    await Console.Error.WriteLineAsync(error.Message);
    return 1;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadFileException or FormatException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
