using System.Collections.Concurrent;
using CitizenAssistant.Knowledge.Articles;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>The index of one state of the knowledge base. Never changed: a new state gets a new one.</summary>
internal sealed class KnowledgeIndex
{
    /// <summary>Among a handful of articles no word would be rare.</summary>
    private const int FewestArticles = 100;

    private readonly Occurrences _occurrences;
    private readonly ILookup<char, string> _words;
    private readonly Document[] _documents;
    private readonly ConcurrentDictionary<Term, TermContext> _places = new();

    private KnowledgeIndex(DirectoryReader reader, Compounds compounds, int articles)
    {
        // Readers may still be at work when the index is replaced, so nobody closes it; it holds nothing but memory.
        Searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity(1.2f, 0.4f) };
        _occurrences = new Occurrences(reader.Leaves is [var leaf] ? leaf.AtomicReader : null);
        _documents = [.. Enumerable.Range(0, reader.MaxDoc).Select(reader.Document)];
        _words = _occurrences.WordsOf(Fields.Text).ToLookup(word => word[0]);
        Compounds = compounds;
        ArticleCount = articles;
    }

    public IndexSearcher Searcher { get; }

    public Compounds Compounds { get; }

    public int ArticleCount { get; }

    public static KnowledgeIndex Build(KnowledgeBase knowledge)
    {
        var compounds = Vocabulary.CompoundsOf(knowledge.Articles.Values);
        var directory = new RAMDirectory();
        using (var stems = GermanAnalysis.Stems(compounds))
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(GermanAnalysis.Version, stems) { RAMBufferSizeMB = 64, UseCompoundFile = false }))
        {
            foreach (var article in knowledge.Articles.Values)
            {
                writer.AddDocuments(ArticleDocuments.Of(article));
            }

            writer.ForceMerge(1); // One segment: a word is looked up once, not once a segment.
        }

        return new KnowledgeIndex(DirectoryReader.Open(directory), compounds, knowledge.Articles.Count);
    }

    /// <summary>The documents that fit best. Scored in their order: out of order, Lucene allocates tables of 80 KB for each part of the query.</summary>
    public ScoreDoc[] Best(Query query, int most)
    {
        var collector = TopScoreDocCollector.Create(most, docsScoredInOrder: true);
        Searcher.Search(query, collector);
        return collector.GetTopDocs().ScoreDocs;
    }

    /// <summary>A query for a term that the index has; where it stands is looked up once and not for each question.</summary>
    public TermQuery Query(string field, string text, float boost = 1)
    {
        var term = new Term(field, text);
        return new TermQuery(term, _places.GetOrAdd(term, static (t, reader) => TermContext.Build(reader, t), Searcher.TopReaderContext)) { Boost = boost };
    }

    /// <summary>What is stored of a document.</summary>
    public IIndexableField Stored(int document, string field) => _documents[document].GetField(field);

    /// <summary>The number of articles that use the word.</summary>
    public int ArticlesWith(string stem) => _occurrences.Count(Fields.Text, stem);

    /// <summary>Whether a title, name or question uses the word.</summary>
    public bool IsCalled(string stem) => ArticlesCalled(stem) > 0;

    /// <summary>Whether an article is called so; see <see cref="Fields.NameKey"/>.</summary>
    public bool HasName(string key) => Has(Fields.NameKey, key);

    /// <summary>From 0 (every article uses the word) to 1 (none does).</summary>
    public double Rarity(string stem)
    {
        // What few articles are called tells more than what few mention, and every English section says "address".
        var called = ArticlesCalled(stem);
        var with = called > 0 ? called : ArticlesWith(stem);
        var all = Math.Max(ArticleCount, FewestArticles);
        return Math.Log(1 + ((all - with + 0.5) / (with + 0.5))) / Math.Log(1 + ((all + 0.5) / 0.5));
    }

    /// <summary>Whether any document has the term: what none has need not be looked for.</summary>
    public bool Has(string field, string term) => _occurrences.Count(field, term) > 0;

    public bool Contains(string field, string term, int document) => _occurrences.Contains(field, term, document);

    /// <summary>The words of all articles that begin with this letter.</summary>
    public IEnumerable<string> WordsFrom(char letter) => _words[letter];

    private int ArticlesCalled(string stem) => _occurrences.Count(Fields.Called, stem);
}
