using CitizenAssistant.Bot;
using CitizenAssistant.Bot.Commands;

return args is [var first, ..] && (!first.StartsWith('-') || first is "--help" or "-h" or "-?")
    ? await CommandLine.RunAsync(args)
    : await WebApp.RunAsync(args);
