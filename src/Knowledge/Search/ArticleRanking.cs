using System.Globalization;
using Lucene.Net.Search;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>Ranks whole articles for a question.</summary>
internal sealed class ArticleRanking(KnowledgeIndex index)
{
    private const int Candidates = 20;
    private const float BoostOfName = 3f;
    private const float BoostOfQuestion = 15f;
    private const float BoostOfGrams = 1.5f;
    private const float OtherFields = 0.2f;

    private readonly Coverage _coverage = new(index);

    /// <param name="within">Only this article, whether it fits or not; null for all.</param>
    public IReadOnlyList<FoundArticle> Rank(Question question, string? within)
    {
        if (index.ArticleCount == 0)
        {
            return [];
        }

        var query = Ask(question);
        if (within is not null)
        {
            query.Add(index.Query(Fields.Id, within, 0.001f), Occur.MUST);
        }

        var hits = index.Best(query, Candidates);
        return
        [
            .. hits.Select(hit => Judge(question, hit)).OrderByDescending(article => article.Score),
        ];
    }

    private FoundArticle Judge(Question question, ScoreDoc hit)
    {
        var (coverage, called) = _coverage.Of(question, hit.Doc);
        var isNamed = question.NameKeys.Any(name => index.Contains(Fields.NameKey, name.Key, hit.Doc));
        return new FoundArticle(index.Stored(hit.Doc, Fields.Id).GetStringValue(CultureInfo.InvariantCulture), hit.Score * (0.5 + coverage), coverage, called, isNamed);
    }

    private BooleanQuery Ask(Question question)
    {
        var query = new BooleanQuery();
        foreach (var word in question.Words)
        {
            query.Add(Word(word), Occur.SHOULD);
            query.Add(Grams(word), Occur.SHOULD);
        }

        var names = new DisjunctionMaxQuery(OtherFields);
        foreach (var (key, words) in question.NameKeys)
        {
            names.Add(new ConstantScoreQuery(index.Query(Fields.NameKey, key)) { Boost = BoostOfName * words });
        }

        query.Add(names, Occur.SHOULD);
        if (index.Has(Fields.QuestionKey, question.Key))
        {
            query.Add(new ConstantScoreQuery(index.Query(Fields.QuestionKey, question.Key)) { Boost = BoostOfQuestion }, Occur.SHOULD);
        }

        return query;
    }

    private DisjunctionMaxQuery Word(QuestionWord word)
    {
        var readings = new DisjunctionMaxQuery(0);
        foreach (var reading in word.Readings)
        {
            var all = new BooleanQuery(disableCoord: true);
            foreach (var stem in reading.Stems)
            {
                all.Add(InAnyField(stem, (float)(Importance(word) * reading.Certainty / reading.Stems.Count)), Occur.SHOULD);
            }

            readings.Add(all);
        }

        return readings;
    }

    private DisjunctionMaxQuery InAnyField(string stem, float boost)
    {
        var fields = new DisjunctionMaxQuery(OtherFields);
        foreach (var (field, weight, _) in Fields.Weighted.Where(weighted => index.Has(weighted.Field, stem)))
        {
            fields.Add(index.Query(field, stem, weight * boost));
        }

        return fields;
    }

    private BooleanQuery Grams(QuestionWord word)
    {
        var grams = new BooleanQuery(disableCoord: true);
        foreach (var gram in Coverage.GramsOf(word.Typed).Where(gram => index.Has(Fields.Grams, gram)))
        {
            grams.Add(index.Query(Fields.Grams, gram, (float)Importance(word) * BoostOfGrams / (word.Typed.Length - GermanAnalysis.GramLength + 1)), Occur.SHOULD);
        }

        return grams;
    }

    /// <summary>Rarity is the index's own affair in scoring; here only aspect words are held down.</summary>
    private static double Importance(QuestionWord word) => word.NamesAspect ? 0.15 : 1;
}
