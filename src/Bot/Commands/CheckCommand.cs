using System.CommandLine;
using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Check;

namespace CitizenAssistant.Bot.Commands;

/// <summary><c>check</c>: faults, then notes, then, for whoever asks, the links.</summary>
internal static class CheckCommand
{
    private static readonly TimeSpan PatienceWithServers = TimeSpan.FromSeconds(10);

    public static Command Create(Func<string> usualPath)
    {
        var path = new Option<string?>("--path") { Description = "Ordner der Wissensbasis; ohne Angabe die Einstellung KnowledgeBase:Path" };
        var all = new Option<bool>("--all") { Description = "Nennt auch die Hinweise einzeln: lange Sätze und Wörter, Telefonnummern, Links, überfällige Prüfungen" };
        var links = new Option<bool>("--links") { Description = "Fragt jeden Link, ob es die Seite noch gibt (braucht das Internet)" };
        var command = new Command("check", "Prüft die Artikel der Wissensbasis und nennt Datei, Zeile und Fehler.") { path, all, links };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetValue(path) ?? usualPath(), parsed.GetValue(all), parsed.GetValue(links), ct));
        return command;
    }

    private static async Task<int> RunAsync(string folder, bool all, bool links, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
        var result = CheckKnowledgeBase.Run(folder, today, all, Console.Out, Console.Error);
        result = Math.Max(result, CheckTrainingSentences.Run(folder, Console.Out, result == 0 ? Console.Error : TextWriter.Null));
        if (!links || !Directory.Exists(folder))
        {
            return result;
        }

        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 2 });
        http.DefaultRequestHeaders.UserAgent.ParseAdd("CitizenAssistant-LinkCheck/1.0");
        var asked = LinkOf.AllIn(KnowledgeBaseReader.Read(folder));
        var error = result == 0 ? Console.Error : TextWriter.Null; // One line of error for one command.
        return Math.Max(result, await new CheckLinks(new AskLink(http, PatienceWithServers)).RunAsync(asked, Console.Out, error, ct));
    }
}
