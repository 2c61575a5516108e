using System.CommandLine;
using CitizenAssistant.Knowledge.Export;
using CitizenAssistant.Knowledge.Import;

namespace CitizenAssistant.Bot.Commands;

/// <summary><c>import FORMAT FILE</c> and <c>export FORMAT FILE</c>.</summary>
internal static class ImportCommands
{
    /// <param name="knowledgeBase">Where it is when nobody says; asked only then.</param>
    public static Command Import(Func<string> knowledgeBase) => new("import", "Übernimmt Leistungen aus einer Quelle als Entwürfe oder freigegeben.")
    {
        Import("jsonl", "JSON Lines: ein Artikel je Zeile mit id, title, text und, wenn vorhanden, sections.", "FILE", SourceFormat.JsonLines, knowledgeBase),
        Import("xzufi", "XZuFi 2.1 oder 2.2: eine Datei oder der Ordner einer Lieferung mit index.txt.", "FILE|DIR", SourceFormat.Xzufi, knowledgeBase),
        Import("pvog", "JSON des Portalverbunds (PVOG): eine Leistung, eine Liste oder eine je Zeile.", "FILE", SourceFormat.Pvog, knowledgeBase),
    };

    public static Command Export(Func<string> knowledgeBase) => new("export", "Schreibt alle freigegebenen Artikel in eine Datei.")
    {
        Export("jsonl", "JSON Lines: ein Artikel je Zeile mit allen Angaben.", ExportArticles.ToJsonLines, knowledgeBase),
        Export("xzufi", "XZuFi 2.2.", (folder, file, output, error) => ExportArticles.ToXzufi(folder, file, TimeProvider.System, output, error), knowledgeBase),
    };

    private static Command Import(string name, string description, string what, SourceFormat format, Func<string> knowledgeBase)
    {
        var source = new Argument<string>(what) { Description = "Was gelesen wird" };
        var path = PathOption();
        var release = new Option<bool>("--release") { Description = "Artikel, die der Assistent sofort verwendet, statt Entwürfen" };
        var origin = new Option<string?>("--origin") { Description = "Name der Quelle; daran erkennt der nächste Import seine Artikel wieder" };
        var command = new Command(name, description) { source, path, release, origin };
        command.SetAction(given => new ImportArticles(TimeProvider.System).Run(
            new ImportRequest(format, given.GetRequiredValue(source), given.GetValue(path) ?? knowledgeBase(), given.GetValue(release), given.GetValue(origin)),
            given.InvocationConfiguration.Output,
            given.InvocationConfiguration.Error));
        return command;
    }

    private static Command Export(string name, string description, Func<string, string, TextWriter, TextWriter, int> export, Func<string> knowledgeBase)
    {
        var file = new Argument<string>("FILE") { Description = "Wohin geschrieben wird" };
        var path = PathOption();
        var command = new Command(name, description) { file, path };
        command.SetAction(given => export(
            given.GetValue(path) ?? knowledgeBase(), given.GetRequiredValue(file), given.InvocationConfiguration.Output, given.InvocationConfiguration.Error));
        return command;
    }

    private static Option<string?> PathOption() =>
        new("--path") { Description = "Ordner der Wissensbasis; ohne Angabe die Einstellung KnowledgeBase:Path" };
}
