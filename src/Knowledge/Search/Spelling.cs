using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>Finds the words of the knowledge base that a mistyped word may be.</summary>
internal sealed class Spelling(KnowledgeIndex index)
{
    private const int Most = 3;
    private const int ShortestCorrected = 5;
    private const int ShortestWithTwoSlips = 9;
    private const double CertaintyOfOneSlip = 0.85;
    private const double CertaintyOfTwoSlips = 0.65;

    /// <summary>The nearest words, only those of the fewest slips.</summary>
    /// <param name="word">As typed: a slip in the ending may have led the stem astray.</param>
    public IEnumerable<Reading> Corrections(string word, string stem)
    {
        if (stem.Length < ShortestCorrected || index.TermsOf(Fields.Text) is not { } known)
        {
            return [];
        }

        string[] one = [.. Within(1, stem, known), .. Within(1, word, known)];
        return one.Length > 0 || stem.Length < ShortestWithTwoSlips
            ? one.Distinct().Select(near => new Reading([near], CertaintyOfOneSlip))
            : Within(2, stem, known).Select(near => new Reading([near], CertaintyOfTwoSlips));
    }

    private string[] Within(int slips, string stem, Terms known)
    {
        var found = new List<string>();
        var near = new FuzzyTermsEnum(known, new AttributeSource(), new Term(Fields.Text, stem), slips, 1, transpositions: true);
        while (near.MoveNext())
        {
            found.Add(near.Term.Utf8ToString());
        }

        return [.. found.OrderByDescending(index.ArticlesWith).Take(Most)];
    }
}
