using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>A question as the search understands it.</summary>
/// <param name="Aspects">The sections asked for, the deciding one first.</param>
/// <param name="NameKeys">Keys under which the words of the question may be the name of an article; see <see cref="Fields.NameKeys"/>.</param>
internal sealed record Question(
    IReadOnlyList<QuestionWord> Words,
    IReadOnlyList<SectionKind> Aspects,
    bool IsEnglish,
    IReadOnlyList<(string Key, int Words)> NameKeys)
{
    /// <summary>All stems that may stand for its words, with what they tell.</summary>
    public IReadOnlyDictionary<string, float> Stems { get; } = WeightedStems.Of(Words);

    /// <summary>Letters in a row of its words, likewise.</summary>
    public IReadOnlyDictionary<string, float> Grams { get; } = WeightedStems.GramsOf(Words);

    /// <summary>The key under which it may be a question of an article; one word is too little for that.</summary>
    public string Key => Words.Count > 1 ? Fields.KeyOf(Words.Select(word => word.Stem)) : "";

    /// <summary>A word in more than this part of the articles names no topic ("beantragen").</summary>
    private const double RareEnough = 0.25;

    public bool NamesATopic => NameKeys.Count > 0 || Words.Any(word => !word.NamesAspect && (word.IsKnown ? word.Weight >= RareEnough : word.Typed.Length >= 5));
}
