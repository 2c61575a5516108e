using CitizenAssistant.Knowledge.Articles;
using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>What of an article goes into the index.</summary>
internal static class ArticleDocuments
{
    private static readonly Analyzer Grams = GermanAnalysis.Grams();

    /// <summary>Nobody asks for phrases, so the places of words are not kept.</summary>
    private static readonly FieldType Words = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS };

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
            new Field(Fields.Title, article.Title, Words),
            new Field(Fields.Names, string.Join('\n', article.Header.Names), Words),
            new Field(Fields.Questions, string.Join('\n', article.Header.Questions), Words),
            new Field(Fields.Called, string.Join('\n', called.Concat(article.Header.Questions)), Words),
            new Field(Fields.Text, string.Join('\n', everything), Words),
            new Field(Fields.Grams, Grams.GetTokenStream("", string.Join('\n', called.Concat(article.Header.Questions))), Words),
        };
        Add(Fields.NameKey, called);
        Add(Fields.QuestionKey, article.Header.Questions);
        return document;

        void Add(string field, IEnumerable<string> texts)
        {
            foreach (var key in texts.Select(KeyOf).Where(key => key.Length > 0).Distinct())
            {
                document.Add(new StringField(field, key, Field.Store.NO));
            }
        }
    }

    private static Document OfSection(Article article, Section section) =>
    [
        new StringField(Fields.Of, article.Id, Field.Store.NO),
        new StoredField(Fields.Kind, (int)section.Kind),
        new Field(Fields.Words, section.Heading + '\n' + section.Markdown, Words),
    ];

    private static string KeyOf(string name) => Fields.KeyOf(GermanAnalysis.ContentWords(name).Select(GermanStem.Of));
}
