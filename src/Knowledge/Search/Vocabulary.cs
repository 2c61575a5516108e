using System.Runtime.InteropServices;
using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>The words the knowledge base uses by themselves, which are the parts that compounds are split into.</summary>
internal static class Vocabulary
{
    /// <summary>A word of the running text is a part only when it is frequent; one of a title, name or question always is.</summary>
    private const int FewestInText = 3;

    public static Compounds CompoundsOf(IEnumerable<Article> articles)
    {
        var counts = new Dictionary<string, int>();
        foreach (var article in articles)
        {
            foreach (var text in (IEnumerable<string>)[article.Title, .. article.Header.Names, .. article.Header.Questions])
            {
                Count(text, FewestInText);
            }

            foreach (var section in article.Sections.Where(section => section.Kind != SectionKind.English))
            {
                Count(section.Markdown, 1);
            }
        }

        return new Compounds(counts.Where(word => word.Value >= FewestInText).Select(word => word.Key));

        void Count(string text, int times)
        {
            foreach (var word in GermanAnalysis.ContentWords(text))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _) += times;
            }
        }
    }
}
