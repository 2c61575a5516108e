using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Export;

/// <summary>Gives the released articles away in an open format. Drafts stay here.</summary>
public static class ExportArticles
{
    public static int ToJsonLines(string knowledgeBase, string file, TextWriter output, TextWriter error) =>
        Run(knowledgeBase, file, JsonLinesExport.Write, output, error);

    /// <summary>A transfer message of XZuFi 2.2.</summary>
    public static int ToXzufi(string knowledgeBase, string file, TimeProvider time, TextWriter output, TextWriter error) =>
        Run(knowledgeBase, file, (knowledge, stream) => XzufiExport.Write(knowledge, stream, time.GetUtcNow()), output, error);

    /// <returns>0, or 1 after one line on <paramref name="error"/>.</returns>
    private static int Run(string knowledgeBase, string file, Action<KnowledgeBase, Stream> write, TextWriter output, TextWriter error)
    {
        try
        {
            var knowledge = KnowledgeBaseReader.Read(knowledgeBase);
            var unfinished = file + ".teil"; // Half an export must not look like a whole one.
            using (var stream = File.Create(unfinished))
            {
                write(knowledge, stream);
            }

            File.Move(unfinished, file, overwrite: true);
            output.WriteLine($"{knowledge.Articles.Count} Artikel in „{file}“");
            return 0;
        }
        catch (DirectoryNotFoundException) when (!Directory.Exists(Path.Combine(knowledgeBase, "articles")))
        {
            error.WriteLine($"In „{knowledgeBase}“ gibt es keine Wissensbasis (erwartet wird der Ordner articles/).");
            return 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"„{file}“ lässt sich nicht schreiben: {e.Message.ReplaceLineEndings(" ")}");
            return 1;
        }
    }
}
