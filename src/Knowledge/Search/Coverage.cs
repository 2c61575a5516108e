namespace CitizenAssistant.Knowledge.Search;

/// <summary>
/// How much of what a question names an article speaks of. Unlike a ranking score this means the same for every question,
/// so it can say that nothing was found.
/// </summary>
internal sealed class Coverage(KnowledgeIndex index)
{
    /// <summary>Fewer common letters than this part of a word are chance.</summary>
    private const double FewestGrams = 0.5;
    private const double CertaintyOfGrams = 0.6;

    /// <returns>From 0 to 1: by all words of the article, and by its title, names and questions alone.</returns>
    public (double All, double Called) Of(Question question, int document)
    {
        var (covered, called, all) = (0.0, 0.0, 0.0);
        foreach (var word in question.Words)
        {
            var match = Of(word, document);
            all += word.Weight;
            covered += word.Weight * match;
            called += match > Fields.CoverageByText ? word.Weight * match : 0;
        }

        return all > 0 ? (covered / all, called / all) : (0, 0);
    }

    public static IEnumerable<string> GramsOf(string word)
    {
        for (var i = 0; word.Length > GermanAnalysis.GramLength && i + GermanAnalysis.GramLength <= word.Length; i++)
        {
            yield return word.Substring(i, GermanAnalysis.GramLength);
        }
    }

    private double Of(QuestionWord word, int document)
    {
        var best = word.Readings.Max(reading => reading.Certainty * reading.Stems.Average(stem => Of(stem, document)));
        if (best > 0 || word.Typed.Length <= GermanAnalysis.GramLength)
        {
            return best;
        }

        var grams = GramsOf(word.Typed).ToArray();
        var common = grams.Count(gram => index.Contains(Fields.Grams, gram, document)) / (double)grams.Length;
        return common >= FewestGrams ? common * CertaintyOfGrams : 0;
    }

    private double Of(string stem, int document)
    {
        foreach (var (field, _, coverage) in Fields.Weighted)
        {
            if (index.Contains(field, stem, document))
            {
                return coverage;
            }
        }

        return 0;
    }
}
