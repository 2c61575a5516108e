using System.Diagnostics;
using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace CitizenAssistant.Evaluation.Retrieval.Peers;

/// <summary>Lucene as it comes: words in lower case, title and text in one field, BM25.</summary>
internal sealed class PlainBm25 : IRanker
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    public string Name => "BM25 (Lucene, StandardAnalyzer)";

    public Task<IReadOnlyList<Ranking>?> RankAsync(IReadOnlyList<Page> pages, IReadOnlyList<string> questions, CancellationToken ct)
    {
        using var directory = new RAMDirectory();
        using var analyzer = new StandardAnalyzer(Version, CharArraySet.Empty);
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(Version, analyzer) { Similarity = new BM25Similarity() }))
        {
            foreach (var page in pages)
            {
                writer.AddDocument([new StringField("id", page.Id, Field.Store.YES), new TextField("text", page.Title + '\n' + page.Text, Field.Store.NO)]);
            }
        }

        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
        _ = questions.Select(question => Rank(searcher, analyzer, question)).Count(ranking => ranking.IsFound); // Warm.
        return Task.FromResult<IReadOnlyList<Ranking>?>([.. questions.Select(question => Rank(searcher, analyzer, question))]);
    }

    private static Ranking Rank(IndexSearcher searcher, Analyzer analyzer, string question)
    {
        var start = Stopwatch.GetTimestamp();
        var query = new BooleanQuery();
        foreach (var word in Words(analyzer, question).Distinct())
        {
            query.Add(new TermQuery(new Term("text", word)), Occur.SHOULD);
        }

        string[] ids = [.. searcher.Search(query, 10).ScoreDocs.Select(hit => searcher.Doc(hit.Doc).GetField("id").GetStringValue(CultureInfo.InvariantCulture))];
        return new Ranking(ids, ids.Length > 0, Stopwatch.GetElapsedTime(start));
    }

    private static List<string> Words(Analyzer analyzer, string text)
    {
        var words = new List<string>();
        using var stream = analyzer.GetTokenStream("text", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            words.Add(term.ToString());
        }

        stream.End();
        return words;
    }
}
