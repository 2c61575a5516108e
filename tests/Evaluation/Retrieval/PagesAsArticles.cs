using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Evaluation.Retrieval;

/// <summary>Pages of somebody else as articles, so that the product's own index and search take them.</summary>
internal static class PagesAsArticles
{
    public static KnowledgeBase From(IEnumerable<Page> pages) =>
        KnowledgeBase.Empty with { Articles = pages.Select(Article).DistinctBy(article => article.Id).ToDictionary(article => article.Id) };

    private static Article Article(Page page) => new(
        new ArticleHeader(
            page.Id, page.Title, Names: [], Leika: null, Zone.Information, Office: "", Questions: [], Sources: [], Confirmation.No,
            DateOnly.MinValue, DateOnly.MaxValue),
        [new Section(SectionKind.Summary, "Kurz", "kurz", page.Text, Line: 1)],
        page.Id,
        Version: "");
}
