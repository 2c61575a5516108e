using CitizenAssistant.Knowledge.Articles;
using Lucene.Net.Search;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>Orders the sections of one article for a question.</summary>
internal sealed class SectionRanking(KnowledgeIndex index)
{
    /// <summary>How much better than the summary another section must fit when no section was asked for.</summary>
    private const double ClearlyBetter = 2;

    /// <summary>Commoner words do not tell sections apart.</summary>
    private const double RareEnough = 0.3;

    /// <summary>The section that answers best, then those that complete it; the summary is among them.</summary>
    public IReadOnlyList<Section> Rank(Article article, Question question)
    {
        var kinds = question.Aspects.Select(aspect => Aspects.AnsweredBy(aspect, article)).ToList();
        if (question.IsEnglish)
        {
            kinds.Insert(Math.Min(1, kinds.Count), SectionKind.English);
        }

        if (question.Aspects.Count == 0)
        {
            kinds.Insert(0, ByWords(article, question));
        }

        kinds.Add(SectionKind.Summary);
        return [.. kinds.Distinct().Select(article.Find).OfType<Section>()];
    }

    /// <summary>Who wants costs, documents or a deadline says so; what else was meant shows in the words.</summary>
    private SectionKind ByWords(Article article, Question question)
    {
        var title = GermanAnalysis.ContentWords(article.Title + '\n' + string.Join('\n', article.Header.Names)).Select(GermanStem.Of).ToHashSet();
        var query = new BooleanQuery();
        foreach (var stem in question.Words.Where(word => word.Weight > RareEnough).SelectMany(word => word.Readings).SelectMany(reading => reading.Stems).Where(stem => !title.Contains(stem) && index.Has(Fields.Words, stem)).Distinct())
        {
            query.Add(index.Query(Fields.Words, stem), Occur.SHOULD);
        }

        if (query.Clauses.Count == 0)
        {
            return SectionKind.Summary;
        }

        var inArticle = new BooleanQuery { { index.Query(Fields.Of, article.Id, 0), Occur.MUST }, { query, Occur.MUST } };
        var scores = index.Best(inArticle, article.Sections.Count)
            .ToDictionary(hit => (SectionKind)index.Stored(hit.Doc, Fields.Kind).GetInt32Value()!.Value, hit => hit.Score);
        var summary = scores.GetValueOrDefault(SectionKind.Summary);
        var best = scores.Where(section => section.Key is SectionKind.Prerequisites or SectionKind.Procedure or SectionKind.Notes).OrderByDescending(section => section.Value).FirstOrDefault();
        return best.Value > summary * ClearlyBetter ? best.Key : SectionKind.Summary;
    }
}
