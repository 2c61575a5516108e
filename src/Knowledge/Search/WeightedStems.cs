namespace CitizenAssistant.Knowledge.Search;

/// <summary>What a question is compared by: the stems and grams of its words, each with what it tells.</summary>
internal static class WeightedStems
{
    /// <summary>Long words have more grams, but do not tell that much more.</summary>
    private const double DiscountOfLength = 0.3;

    private const float WeightOfAspectWords = 0.4f;
    private const float WeightOfAskingWords = 0.4f;

    public static IReadOnlyDictionary<string, float> Of(IReadOnlyList<QuestionWord> words)
    {
        var stems = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            foreach (var reading in word.Readings)
            {
                foreach (var stem in reading.Stems)
                {
                    var weight = (float)reading.Weight * Importance(word);
                    stems[stem] = Math.Max(weight, stems.GetValueOrDefault(stem));
                }
            }
        }

        return stems;
    }

    public static IReadOnlyDictionary<string, float> GramsOf(IReadOnlyList<QuestionWord> words)
    {
        var grams = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            var weight = Importance(word) / (float)Math.Pow(word.Typed.Length, DiscountOfLength);
            foreach (var gram in Grams.Of(word.Typed))
            {
                grams[gram] = grams.GetValueOrDefault(gram) + weight;
            }
        }

        return grams;
    }

    /// <summary>Rarity is the index's own affair in scoring; here only words that ask are held down.</summary>
    private static float Importance(QuestionWord word) => word.NamesAspect ? WeightOfAspectWords : WordList.AskingStems.Contains(word.Stem) ? WeightOfAskingWords : 1;
}
