namespace CitizenAssistant.Knowledge.Search;

/// <summary>Gathers what speaks for each article as the answer to one question.</summary>
internal sealed class Evidence
{
    public static readonly int Signs = Enum.GetValues<Sign>().Length;

    private const float MostOfATerm = 2.2f;
    private const float LongText = 10;
    private const float MostLead = 3;

    /// <summary>As in "Unterschied" and "unterscheiden".</summary>
    private const string Difference = "untersch";

    private readonly Question _question;
    private readonly KnowledgeIndex _index;
    private readonly Coverage _coverage;
    private readonly Nearness _nearness;
    private readonly float _bestWords;
    private readonly float _bestLetters;

    public Evidence(Question question, KnowledgeIndex index)
    {
        (_question, _index) = (question, index);
        _coverage = new Coverage(index);
        _nearness = new Nearness(question, index.Passages.Sequences);
        foreach (var word in question.Words)
        {
            _bestWords += MostOfATerm * word.Readings.Max(reading => reading.Stems.Max(stem => question.Stems[stem] * index.Passages.Words.Rarity(stem)));
        }

        foreach (var (gram, weight) in question.Grams)
        {
            _bestLetters += MostOfATerm * weight * index.Fields.Grams.Rarity(gram);
        }
    }

    public (float[] Signs, double Coverage, double Called, bool IsNamed) For(int article, float words, float letters)
    {
        var signs = new float[Signs];
        var (coverage, called) = _coverage.Of(_question, article);
        var named = _question.NameKeys.Where(name => _index.Fields.NameKeys.Contains(name.Key, article)).Select(name => name.Words).DefaultIfEmpty().Max();
        signs[(int)Sign.BestPassage] = Part(words, _bestWords);
        signs[(int)Sign.Letters] = Part(letters, _bestLetters);
        signs[(int)Sign.TitleSaid] = TitleShare.Of(_question, article, _index);
        signs[(int)Sign.Coverage] = (float)coverage;
        signs[(int)Sign.Called] = (float)called;
        signs[(int)Sign.Asked] = _question.Key.Length > 0 && _index.Fields.QuestionKeys.Contains(_question.Key, article) ? 1 : 0;
        Near(article, signs);
        return (signs, coverage, called, named > 0);
    }

    /// <summary>Sets the signs that need the whole order.</summary>
    public void Judge(FoundArticle best, FoundArticle? second)
    {
        best.Signs[(int)Sign.Lead] = Math.Min(MostLead, (float)(best.Score - (second?.Score ?? 0)));
        best.Signs[(int)Sign.Unknown] = Part((float)_question.Words.Where(word => !word.IsKnown).Sum(word => word.Weight), _nearness.Total);
        best.Signs[(int)Sign.Compares] = _question.Words.Any(word => word.Stem.StartsWith(Difference, StringComparison.Ordinal)) ? 1 : 0;
    }

    private void Near(int article, float[] signs)
    {
        var title = _nearness.SaidBy(_index.TitlesOf(article)[0].Select(word => word.Stem));
        signs[(int)Sign.SaidByTitle] = _nearness.Share(title);
        var length = 0;
        foreach (var passage in _index.Passages.Of(article))
        {
            var near = _nearness.In(passage, title);
            length += _index.Passages.Sequences.Stems[passage].Length;
            if (_index.Passages.Kind[passage] is null)
            {
                Raise(Sign.Alike, near.Nearby * near.Ratio);
                continue;
            }

            Raise(Sign.Nearby, near.Nearby);
            Raise(Sign.NearbyOrTitle, near.WithTitle);
            Raise(Sign.Pairs, near.Pairs);
        }

        signs[(int)Sign.Length] = MathF.Log(1 + length) / LongText;

        void Raise(Sign sign, float to) => signs[(int)sign] = MathF.Max(signs[(int)sign], to);
    }

    private static float Part(float score, float best) => best > 0 ? score / best : 0;
}
