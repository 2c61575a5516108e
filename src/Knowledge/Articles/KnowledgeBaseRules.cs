namespace CitizenAssistant.Knowledge.Articles;

/// <summary>The rules that only show when all files are seen together.</summary>
internal static class KnowledgeBaseRules
{
    public static IEnumerable<Fault> Check(IReadOnlyCollection<ReadArticle> files, IReadOnlyDictionary<string, Office> offices)
    {
        var read = files.Where(file => file.Article is not null).ToArray();
        return
        [
            .. UnknownOffices(read, offices),
            .. Repeated(read, file => file.Article!.Id, file => file.Lines.Id, "Die id"),
            .. Repeated(read.Where(file => !IsImported(file)), file => file.Article!.Title, file => file.Lines.Title, "Der Titel"),
            .. RepeatedAbroad(read),
            .. RepeatedQuestions(read),
        ];
    }

    private static IEnumerable<Fault> UnknownOffices(IEnumerable<ReadArticle> files, IReadOnlyDictionary<string, Office> offices) =>
        from file in files
        let office = file.Article!.Header.Office
        where !offices.ContainsKey(office)
        select new Fault(file.File, file.Lines.Office, $"Die Stelle „{office}“ gibt es nicht unter offices/.");

    private static IEnumerable<Fault> Repeated(
        IEnumerable<ReadArticle> files, Func<ReadArticle, string> value, Func<ReadArticle, int> line, string what) =>
        from same in files.GroupBy(value, StringComparer.OrdinalIgnoreCase)
        where same.Count() > 1
        from file in same
        where IsImported(file) || same.Count(candidate => !IsImported(candidate)) > 1 // What comes from elsewhere puts no article of ours out.
        let other = same.First(candidate => candidate.File != file.File)
        select new Fault(file.File, line(file), $"{what} „{same.Key}“ steht auch in {other.File}.");

    /// <summary>Catalogues give several services one name; that is reported, and all are served.</summary>
    private static IEnumerable<Fault> RepeatedAbroad(IReadOnlyCollection<ReadArticle> files) =>
        from same in files.GroupBy(file => file.Article!.Title, StringComparer.OrdinalIgnoreCase)
        where same.Count() > 1
        from file in same
        where IsImported(file)
        let other = same.First(candidate => candidate.File != file.File)
        select new Fault(file.File, file.Lines.Title, $"Der Titel „{same.Key}“ steht auch in {other.File}.", Excludes: false);

    private static bool IsImported(ReadArticle file) => file.Article?.Header.Origin is not null;

    private static IEnumerable<Fault> RepeatedQuestions(IEnumerable<ReadArticle> files)
    {
        var asked = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            foreach (var (question, line) in file.Article!.Header.Questions.Zip(file.Lines.Questions))
            {
                if (!asked.TryAdd(question.Trim(' ', '?', '.', '!'), file.File))
                {
                    yield return new Fault(file.File, line, $"Die Frage „{question}“ steht schon in {asked[question.Trim(' ', '?', '.', '!')]}.", Excludes: false);
                }
            }
        }
    }
}
