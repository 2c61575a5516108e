using CitizenAssistant.Knowledge.Articles;
using Lucene.Net.Analysis;
using Lucene.Net.Documents;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>What of an article goes into the index.</summary>
internal static class ArticleDocuments
{
    private static readonly Analyzer Grams = GermanAnalysis.Grams();

    /// <summary>The article's own document, then one for each section.</summary>
    public static IEnumerable<Document> Of(Article article) =>
        [OfArticle(article), .. article.Sections.Select(section => OfSection(article, section))];

    private static Document OfArticle(Article article)
    {
        string[] called = [article.Title, .. article.Header.Names];
        string[] everything = [.. called, .. article.Header.Questions, .. article.Sections.Select(section => section.Markdown)];
        var document = new Document
        {
            new StringField(Fields.Id, article.Id, Field.Store.YES),
            new TextField(Fields.Title, article.Title, Field.Store.NO),
            new TextField(Fields.Names, string.Join('\n', article.Header.Names), Field.Store.NO),
            new TextField(Fields.Questions, string.Join('\n', article.Header.Questions), Field.Store.NO),
            new TextField(Fields.Called, string.Join('\n', called.Concat(article.Header.Questions)), Field.Store.NO),
            new TextField(Fields.Text, string.Join('\n', everything), Field.Store.NO),
            new TextField(Fields.Grams, Grams.GetTokenStream("", string.Join('\n', called.Concat(article.Header.Questions)))),
        };
        foreach (var key in called.Select(KeyOf).Where(key => key.Length > 0).Distinct())
        {
            document.Add(new StringField(Fields.NameKey, key, Field.Store.NO));
        }

        return document;
    }

    private static Document OfSection(Article article, Section section) =>
    [
        new StringField(Fields.Of, article.Id, Field.Store.NO),
        new StoredField(Fields.Kind, (int)section.Kind),
        new TextField(Fields.Words, section.Heading + '\n' + section.Markdown, Field.Store.NO),
    ];

    private static string KeyOf(string name) => Fields.NameKeyOf(GermanAnalysis.ContentWords(name).Select(GermanStem.Of));
}
