namespace CitizenAssistant.Knowledge.Search;

/// <summary>Finds the words of the knowledge base that a mistyped word may be.</summary>
internal sealed class Spelling(KnowledgeIndex index)
{
    private const int Most = 3;
    private const int ShortestCorrected = 5;
    private const int ShortestWithTwoSlips = 9;
    private const double CertaintyOfOneSlip = 0.85;
    private const double CertaintyOfTwoSlips = 0.65;

    /// <summary>In ranking, the letters the words have in common count besides.</summary>
    private const double Weight = 0.25;

    /// <summary>The nearest words, only those of the fewest slips.</summary>
    /// <param name="word">As typed: a slip in the ending may have led the stem astray.</param>
    public IEnumerable<Reading> Corrections(string word, string stem)
    {
        if (stem.Length < ShortestCorrected)
        {
            return [];
        }

        string[] one = [.. Within(1, stem), .. Within(1, word)];
        return one.Length > 0 || stem.Length < ShortestWithTwoSlips
            ? one.Distinct().Select(near => new Reading([near], CertaintyOfOneSlip, Weight))
            : Within(2, stem).Select(near => new Reading([near], CertaintyOfTwoSlips, Weight));
    }

    /// <remarks>The first letter is seldom wrong; so only a few hundred words are compared, which is faster than Lucene's automata.</remarks>
    private string[] Within(int slips, string stem) =>
    [
        .. index.WordsFrom(stem[0]).Where(known => Typing.AreWithin(slips, known, stem)).OrderByDescending(index.ArticlesWith).Take(Most),
    ];
}
