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
    public (double All, double Called) Of(Question question, int article)
    {
        var (covered, called, all) = (0.0, 0.0, 0.0);
        foreach (var word in question.Words)
        {
            var match = Of(word, article);
            all += word.Weight;
            covered += word.Weight * match;
            called += match > Fields.CoverageByText ? word.Weight * match : 0;
        }

        return all > 0 ? (covered / all, called / all) : (0, 0);
    }

    private double Of(QuestionWord word, int article)
    {
        var best = word.Readings.Max(reading => reading.Certainty * reading.Stems.Average(stem => Of(stem, article)));
        if (best > 0 || word.Typed.Length <= Grams.Length)
        {
            return best;
        }

        var grams = Grams.Within(word.Typed).ToArray();
        var common = grams.Count(gram => index.Fields.CalledGrams.Contains(gram, article)) / (double)grams.Length;
        return common >= FewestGrams ? common * CertaintyOfGrams : 0;
    }

    private double Of(string stem, int article)
    {
        foreach (var (field, coverage) in index.Fields.Weighted)
        {
            if (field.Contains(stem, article))
            {
                return coverage;
            }
        }

        return 0;
    }
}
