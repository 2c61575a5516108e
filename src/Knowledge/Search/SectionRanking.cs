using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>Orders the sections of one article for a question.</summary>
internal sealed class SectionRanking(KnowledgeIndex index)
{
    /// <summary>How much better than the summary another section must fit when no section was asked for.</summary>
    private const double ClearlyBetter = 3;

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
        var stems = question.Words.Where(word => word.Weight > RareEnough).SelectMany(word => word.Readings).SelectMany(reading => reading.Stems).Where(stem => !title.Contains(stem)).Distinct().ToArray();
        var scores = new Dictionary<SectionKind, float>();
        foreach (var passage in index.Passages.Of(index.NumberOf(article.Id)))
        {
            if (index.Passages.Kind[passage] is { } kind)
            {
                scores[kind] = Math.Max(scores.GetValueOrDefault(kind), stems.Sum(stem => index.Passages.Words.Score(stem, passage)));
            }
        }

        var summary = scores.GetValueOrDefault(SectionKind.Summary);
        var best = scores.Where(section => section.Key is SectionKind.Prerequisites or SectionKind.Procedure or SectionKind.Notes).OrderByDescending(section => section.Value).FirstOrDefault();
        return best.Value > summary * ClearlyBetter ? best.Key : SectionKind.Summary;
    }
}
