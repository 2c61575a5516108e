namespace CitizenAssistant.Knowledge.Search;

/// <summary>How much of what an article is called the question says: a title said wholly is meant, one said in part may only be mentioned.</summary>
internal static class TitleShare
{
    /// <returns>From 0 to 1, of the title or the name said best.</returns>
    public static float Of(Question question, int article, KnowledgeIndex index) =>
        index.TitlesOf(article).Select(title => Of(question, title, index)).DefaultIfEmpty().Max();

    private static float Of(Question question, TitleWord[] title, KnowledgeIndex index)
    {
        var (said, all) = (0f, 0f);
        foreach (var word in title)
        {
            var weight = index.Fields.Text.Rarity(word.Stem);
            all += weight;
            said += weight * (question.Stems.TryGetValue(word.Stem, out var asked) ? MathF.Sqrt(asked) : Kinship(question, word.Word));
        }

        return all > 0 ? said / all : 0;
    }

    private static float Kinship(Question question, string word)
    {
        var (common, all) = (0, 0);
        foreach (var gram in Grams.Of(word))
        {
            all++;
            common += question.Grams.ContainsKey(gram) ? 1 : 0;
        }

        return all > 0 ? common / (float)all : 0;
    }
}
