namespace CitizenAssistant.Evaluation.Retrieval;

/// <summary>Pages and the questions asked on them.</summary>
internal sealed record TestSet(IReadOnlyList<Page> Pages, IReadOnlyList<LabelledQuestion> Questions)
{
    public IReadOnlyList<string> Texts => [.. Questions.Select(question => question.Text)];

    public static TestSet Read(string pages, string questions, string language, bool translated) =>
        new(Page.Read(pages), [.. LabelledQuestion.Read(questions, language).Where(question => translated || question.IsOriginal)]);

    /// <summary>Services with the name of their own law and the name a portal shows to citizens.</summary>
    public static TestSet OfServices(string file)
    {
        var services = JsonLines.Read(file, line => (Id: line.Text("id"), Formal: line.Text("name"), Citizen: line.Text("name_citizen")));
        return new TestSet(
            [.. services.Select(service => new Page(service.Id, service.Formal, ""))],
            [.. services.Where(service => service.Citizen.Length > 0).Select(service => new LabelledQuestion(service.Citizen, [service.Id], true, true, ""))]);
    }

    public TestSet Limited(string? split, string? only)
    {
        var pages = Pages.Where(page => only is null || page.Id.StartsWith(only, StringComparison.Ordinal)).ToArray();
        var ids = pages.Select(page => page.Id).ToHashSet();
        var questions = Questions.Where(question => (split is null || question.Split == split) && (only is null || question.Pages.Any(ids.Contains))).ToArray();
        return pages.Length > 0 && questions.Length > 0
            ? new TestSet(pages, questions)
            : throw new BadFileException("No page or no question is left of what was asked for.");
    }
}
