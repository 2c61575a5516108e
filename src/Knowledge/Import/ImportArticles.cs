using System.Text;
using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Import.Jsonl;
using CitizenAssistant.Knowledge.Import.Pvog;
using CitizenAssistant.Knowledge.Import.Xzufi;

namespace CitizenAssistant.Knowledge.Import;

/// <summary>Takes the services of a source into the knowledge base: all that can be read, or, where the source is broken, nothing.</summary>
public sealed class ImportArticles(TimeProvider time)
{
    /// <returns>0, or 1 after one line on <paramref name="error"/>.</returns>
    public int Run(ImportRequest request, TextWriter output, TextWriter error)
    {
        try
        {
            return Import(request, output, error);
        }
        catch (UnreadableSourceException e)
        {
            return Refused(e.Message);
        }
        catch (DecoderFallbackException)
        {
            return Refused($"„{Path.GetFileName(request.Source)}“ ist kein gültiges UTF-8.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refused($"„{request.Source}“ gibt es nicht.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused($"Eine Datei lässt sich nicht lesen oder schreiben ({e.Message}).");
        }

        int Refused(string reason)
        {
            error.WriteLine($"Nichts übernommen: {reason.ReplaceLineEndings(" ")}");
            return 1;
        }
    }

    private int Import(ImportRequest request, TextWriter output, TextWriter error)
    {
        if (!IsKnowledgeBase(request.KnowledgeBase))
        {
            throw new UnreadableSourceException($"In „{request.KnowledgeBase}“ gibt es keine Wissensbasis (erwartet wird der Ordner articles/).");
        }

        Directory.CreateDirectory(Path.Combine(request.KnowledgeBase, KeptArticle.Articles));
        var today = DateOnly.FromDateTime(time.GetLocalNow().Date);
        using var changes = new StagedChanges(request.KnowledgeBase);
        var kept = KeptArticle.All(request.KnowledgeBase).ToArray();
        var offices = new ImportOffices(KnowledgeBaseReader.ReadOffices(request.KnowledgeBase), request.OriginName);
        var take = new TakeArticle(request, kept, offices, changes, today);

        // Said only once it has happened.
        using var lines = new StringWriter();
        var report = new ImportReport(lines);
        var seen = TakeAll(Read(request, today), take, report);
        SayMissing(request, kept, seen, report);
        changes.Commit();

        report.Sum(request.Release ? $"Ordner {KeptArticle.Articles}/{request.OriginName}" : $"Ordner {KeptArticle.Drafts}/{request.OriginName} (Entwürfe verwendet der Assistent nicht)");
        output.Write(lines);
        if (report.TookSomething)
        {
            return 0;
        }

        error.WriteLine("Nichts übernommen: In der Quelle ist kein Artikel, der sich übernehmen lässt.");
        return 1;
    }

    /// <returns>The ids that the source has.</returns>
    private static HashSet<string> TakeAll(IEnumerable<SourceItem> items, TakeArticle take, ImportReport report)
    {
        var seen = new HashSet<string>();
        var taken = new HashSet<(string, string?)>();
        foreach (var item in items)
        {
            switch (item)
            {
                case Offered { Article: var article } when !taken.Add((article.Id, article.Agency)):
                    report.Say(ImportChange.Skipped, article.Id, "Die Kennung kommt in der Quelle zweimal vor");
                    break;
                case Offered offered:
                    seen.Add(offered.Article.Id);
                    var (change, id, remark) = take.Run(offered.Article);
                    report.Say(change, id, string.Join("; ", new[] { remark }.OfType<string>().Concat(offered.Remarks)));
                    break;
                case LeftOut left:
                    seen.Add(left.Name);
                    report.Say(ImportChange.Skipped, left.Name, left.Reason);
                    break;
                case Withdrawn withdrawn:
                    seen.Add(withdrawn.Id);
                    report.Say(ImportChange.Missing, withdrawn.Id, "von der Quelle gelöscht");
                    break;
            }
        }

        return seen;
    }

    /// <summary>One record of the portal says nothing about the others; a delivery or a file does.</summary>
    private static void SayMissing(ImportRequest request, IEnumerable<KeptArticle> kept, HashSet<string> seen, ImportReport report)
    {
        if (request.Format == SourceFormat.Pvog && seen.Count <= 1)
        {
            return;
        }

        foreach (var missing in kept.Where(article => article.Origin is { } origin && origin.Source == request.OriginName && !seen.Contains(origin.Id)).DistinctBy(article => article.Id))
        {
            report.Say(ImportChange.Missing, missing.Id, "bleibt hier, bis Sie die Datei löschen");
        }
    }

    private static IEnumerable<SourceItem> Read(ImportRequest request, DateOnly today) => request.Format switch
    {
        SourceFormat.JsonLines => JsonLinesReader.Read(request.Source),
        SourceFormat.Xzufi => XzufiReader.Read(request.Source, today),
        SourceFormat.Pvog => PvogReader.Read(request.Source, today),
        _ => throw new ArgumentOutOfRangeException(nameof(request)),
    };

    /// <summary>Also an empty folder, which becomes one.</summary>
    private static bool IsKnowledgeBase(string folder) =>
        Directory.Exists(folder) && (Directory.Exists(Path.Combine(folder, KeptArticle.Articles)) || !Directory.EnumerateFileSystemEntries(folder).Any());
}
