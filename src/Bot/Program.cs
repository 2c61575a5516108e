using CitizenAssistant.Bot;
using CitizenAssistant.Bot.Commands;

return args is [var first, ..] && !first.StartsWith('-')
    ? await CommandLine.RunAsync(args)
    : await WebApp.RunAsync(args);
