using System.Text;

namespace CitizenAssistant.Knowledge.Articles;

/// <summary>Reads the whole knowledge base from its folder.</summary>
public static class KnowledgeBaseReader
{
    private const string Articles = "articles";

    /// <summary>Whatever stands in the files, this returns; only a folder that is not there throws.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder, or it has no articles/.</exception>
    public static KnowledgeBase Read(string folder)
    {
        var faults = new List<Fault>();
        var offices = ReadOffices(folder, faults);
        var files = FilesIn(folder, Articles, "*.md")
            .Select(path => ReadFile(folder, path, faults) is { } file ? ArticleReader.Read(file.Name, file.Content) : null)
            .OfType<ReadArticle>()
            .ToArray();
        faults.AddRange(files.SelectMany(file => file.Faults));
        faults.AddRange(KnowledgeBaseRules.Check(files, offices));

        var synonyms = ReadSynonyms(folder, faults);
        var leftOut = faults.Where(fault => fault.Excludes).Select(fault => fault.File).ToHashSet();
        var (articles, wrong) = QuestionFiles.Join(
            [.. files.Select(file => file.Article).OfType<Article>().Where(article => !leftOut.Contains(article.Path))],
            FilesIn(folder, QuestionFiles.Folder, "*.txt").Select(path => ReadFile(folder, path, faults)).OfType<(string, byte[])>().ToArray());
        faults.AddRange(wrong);
        return new KnowledgeBase(
            articles.ToDictionary(article => article.Id),
            offices,
            [.. faults.OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)])
        {
            Synonyms = synonyms,
        };
    }

    /// <summary>The offices alone; what is wrong with their files is for the check.</summary>
    internal static IReadOnlyDictionary<string, Office> ReadOffices(string folder) => ReadOffices(folder, []);

    /// <summary>The files a knowledge base consists of, in a fixed order.</summary>
    internal static IEnumerable<string> FilesOf(string folder) =>
        FilesIn(folder, Articles, "*.md")
            .Concat(FilesIn(folder, "offices", "*.yml"))
            .Concat(FilesIn(folder, QuestionFiles.Folder, "*.txt"))
            .Concat(SynonymsIn(folder));

    private static IEnumerable<string> SynonymsIn(string folder) =>
        new[] { Path.Combine(folder, SynonymReader.File) }.Where(File.Exists);

    private static IReadOnlyList<SynonymRule> ReadSynonyms(string folder, List<Fault> faults)
    {
        if (SynonymsIn(folder).FirstOrDefault() is not { } path || ReadFile(folder, path, faults) is not { } file)
        {
            return [];
        }

        var (rules, wrong) = SynonymReader.Read(Encoding.UTF8.GetString(file.Content).Split('\n'));
        faults.AddRange(wrong);
        return rules;
    }

    /// <exception cref="DirectoryNotFoundException">There is no folder of articles; the other folders may be missing.</exception>
    private static IEnumerable<string> FilesIn(string folder, string below, string pattern) =>
        below != Articles && !Directory.Exists(Path.Combine(folder, below))
            ? []
            : Directory.EnumerateFiles(Path.Combine(folder, below), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static Dictionary<string, Office> ReadOffices(string folder, List<Fault> faults)
    {
        var offices = new Dictionary<string, Office>();
        foreach (var path in FilesIn(folder, "offices", "*.yml"))
        {
            if (ReadFile(folder, path, faults) is not { } file)
            {
                continue;
            }

            var (office, wrong) = OfficeReader.Read(file.Name, file.Content);
            faults.AddRange(wrong);
            if (office is not null)
            {
                offices[office.Id] = office;
            }
        }

        return offices;
    }

    private static (string Name, byte[] Content)? ReadFile(string folder, string path, List<Fault> faults)
    {
        var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
        try
        {
            using var stream = File.OpenRead(path);
            var content = new byte[Math.Min(stream.Length, ArticleReader.LargestFile + 1)];
            stream.ReadExactly(content);
            return (name, content);
        }
        catch (FileNotFoundException)
        {
            return null; // Withdrawn between listing and reading.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(new Fault(name, 1, $"Die Datei ist nicht lesbar: {e.Message}"));
            return null;
        }
    }
}
