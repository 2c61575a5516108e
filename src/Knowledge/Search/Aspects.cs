using System.Collections.Frozen;
using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>Recognises which section a question asks for; the patterns are in <c>aspects.txt</c>.</summary>
internal static class Aspects
{
    private static readonly AspectPatterns[] InOrder = [.. WordList.Lines("aspects.txt").Select(AspectPatterns.Parse)];

    private static readonly FrozenDictionary<SectionKind, AspectPatterns> ByKind =
        InOrder.Where(aspect => aspect.Kind is not null).GroupBy(aspect => aspect.Kind!.Value).ToFrozenDictionary(same => same.Key, same => same.MaxBy(aspect => aspect.Patterns.Length)!);

    /// <summary>All aspects a question names, the deciding one first, and where the words stand that named them.</summary>
    /// <param name="words">Normalised, in their order, with stop words.</param>
    /// <param name="isKnown">Whether the knowledge base has the word, so that it is no slip.</param>
    public static (IReadOnlyList<SectionKind> Kinds, IReadOnlySet<int> Used) Recognise(IReadOnlyList<string> words, Func<string, bool> isKnown)
    {
        var kinds = new List<SectionKind>();
        var taken = new HashSet<int>();
        var used = new HashSet<int>();
        foreach (var aspect in InOrder)
        {
            var matched = aspect.Match(words, taken, isKnown);
            taken.UnionWith(matched);
            if (matched.Count > 0 && aspect.Kind is { } kind)
            {
                kinds.Add(kind);
                used.UnionWith(matched);
            }
        }

        // "Abfallgebühr" asks for costs, "Abfallgebühr Unterlagen" does not; and either way the word names a topic.
        if (kinds.Count == 0 && InOrder.FirstOrDefault(aspect => words.Any(aspect.EndsCompound)) is { Kind: { } inCompound })
        {
            kinds.Add(inCompound);
        }

        return ([.. kinds.Distinct()], used);
    }

    /// <summary>The section of the article that answers an aspect: its own, one nearby that speaks of it, or the summary.</summary>
    public static SectionKind AnsweredBy(SectionKind aspect, Article article)
    {
        // "Gültig bis …" may stand anywhere; every other aspect has a section of its own, if the article has anything on it.
        if (article.Find(aspect) is not null && aspect != SectionKind.Notes)
        {
            return aspect;
        }

        if (!ByKind.TryGetValue(aspect, out var patterns))
        {
            return SectionKind.Summary;
        }

        SectionKind[] nearby = [aspect, .. patterns.Fallback, SectionKind.Summary, SectionKind.Notes];
        Section[] there = [.. nearby.Select(article.Find).OfType<Section>()];
        var speaking = there.FirstOrDefault(section =>
            patterns.Telltale.Any(word => section.Markdown.Contains(word, StringComparison.OrdinalIgnoreCase)));
        return (speaking ?? there[0]).Kind;
    }
}
