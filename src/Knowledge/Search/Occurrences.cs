using Lucene.Net.Index;
using Lucene.Net.Search;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>Which documents have which words, in plain tables: a question asks this hundreds of times, and Lucene would seek through its files each time.</summary>
internal sealed class Occurrences
{
    private readonly Dictionary<string, Dictionary<string, int[]>> _fields = [];

    public Occurrences(AtomicReader? reader)
    {
        foreach (var field in reader?.Fields ?? Enumerable.Empty<string>())
        {
            _fields[field] = Read(reader!.GetTerms(field));
        }
    }

    /// <summary>The number of documents that have the word in that field.</summary>
    public int Count(string field, string word) => In(field, word).Length;

    public bool Contains(string field, string word, int document) => Array.BinarySearch(In(field, word), document) >= 0;

    /// <summary>In alphabetical order.</summary>
    public IEnumerable<string> WordsOf(string field) => _fields.TryGetValue(field, out var words) ? words.Keys.Order(StringComparer.Ordinal) : [];

    private int[] In(string field, string word) =>
        _fields.TryGetValue(field, out var words) && words.TryGetValue(word, out var documents) ? documents : [];

    private static Dictionary<string, int[]> Read(Terms terms)
    {
        var words = new Dictionary<string, int[]>(StringComparer.Ordinal);
        DocsEnum? documents = null;
        for (var term = terms.GetEnumerator(); term.MoveNext();)
        {
            var at = new int[term.DocFreq];
            documents = term.Docs(null, documents, DocsFlags.NONE);
            for (var i = 0; documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS; i++)
            {
                at[i] = documents.DocID;
            }

            words[term.Term.Utf8ToString()] = at;
        }

        return words;
    }
}
