namespace CitizenAssistant.Knowledge.Search;

/// <summary>What a question is compared by: the stems and grams of its words, each with what it tells.</summary>
internal static class WeightedStems
{
    /// <summary>Long words have more grams, but do not tell that much more.</summary>
    private const double DiscountOfLength = 0.3;

    private const float WeightOfAspectWords = 0.4f;
    private const float WeightOfAskingWords = 0.4f;
    private const float WeightOfAuthorities = 0.5f;

    /// <summary>How stems of words like "Künstlersozialkasse", "Agentur" or "Ausländerbehörde" end.</summary>
    private static readonly string[] Authorities = ["kass", "agentur", "behord", "verwalt", "jobcenter", "ministeri", "trag"];

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

    /// <summary>Rarity is the index's own affair in scoring; here words are held down that ask, or that name who decides rather than what.</summary>
    private static float Importance(QuestionWord word) => word.NamesAspect ? WeightOfAspectWords : Asking(word);

    /// <summary>The same for a word whose weight already tells whether it names an aspect.</summary>
    public static float Asking(QuestionWord word) => word switch
    {
        { NamesAspect: true } => 1,
        _ when WordList.AskingStems.Contains(word.Stem) => WeightOfAskingWords,
        _ when Authorities.Any(ending => word.Stem.EndsWith(ending, StringComparison.Ordinal)) => WeightOfAuthorities,
        _ => 1,
    };
}
