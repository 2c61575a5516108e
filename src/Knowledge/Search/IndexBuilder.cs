using CitizenAssistant.Knowledge.Articles;
using Lucene.Net.Analysis;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>Takes articles one after the other into an index.</summary>
internal sealed class IndexBuilder(Compounds compounds) : IDisposable
{
    private const float DiscountInPassages = 0.4f;
    private const float DiscountInGrams = 0.6f;
    private const float DiscountInText = 0.4f;
    private const float NoDiscount = 0;

    private readonly Analyzer _stems = GermanAnalysis.Stems(compounds);
    private readonly List<string> _ids = [];
    private readonly List<TitleWord[][]> _titles = [];
    private readonly List<int> _article = [];
    private readonly List<SectionKind?> _kind = [];
    private readonly Sequences.Builder _sequences = new();
    private readonly Postings.Builder _title = new(NoDiscount), _names = new(NoDiscount), _questions = new(NoDiscount), _text = new(DiscountInText), _called = new(NoDiscount);
    private readonly Postings.Builder _nameKeys = new(NoDiscount), _questionKeys = new(NoDiscount), _calledGrams = new(NoDiscount), _grams = new(DiscountInGrams), _words = new(DiscountInPassages);

    public void Dispose() => _stems.Dispose();

    public void Add(Article article)
    {
        var header = article.Header;
        string[] called = [article.Title, .. header.Names];
        var title = Stems(article.Title);
        var names = Stems(string.Join('\n', header.Names));
        var questions = header.Questions.Select(Stems).ToArray();
        var excerpts = article.Sections.SelectMany(section => Excerpts.Of(section.Markdown).DefaultIfEmpty("").Select(text => (section, text, stems: Stems(section.Heading + '\n' + text)))).ToArray();
        string[] calledWords = [.. called.Concat(header.Questions).SelectMany(GermanAnalysis.ContentWords)];

        _title.Add(title);
        _names.Add(names);
        _questions.Add(questions.SelectMany(question => question));
        _called.Add(title.Concat(names).Concat(questions.SelectMany(question => question)));
        _text.Add(title.Concat(names).Concat(questions.SelectMany(question => question)).Concat(excerpts.SelectMany(excerpt => excerpt.stems)));
        _nameKeys.Add(called.Select(KeyOf).Where(key => key.Length > 0).Distinct());
        _questionKeys.Add(header.Questions.Select(KeyOf).Where(key => key.Length > 0).Distinct());
        _calledGrams.Add(calledWords.SelectMany(Grams.Within));
        _grams.Add(calledWords.Concat(excerpts.SelectMany(excerpt => GermanAnalysis.ContentWords(excerpt.text))).SelectMany(Grams.Of));
        foreach (var (section, _, stems) in excerpts)
        {
            AddPassage(stems, section.Kind);
        }

        foreach (var question in questions.Concat(article.FurtherQuestions.Select(Stems)))
        {
            AddPassage(question, null);
        }

        _titles.Add([.. called.Select(TitleWord.Of)]);
        _ids.Add(article.Id);

        void AddPassage(IReadOnlyList<string> stems, SectionKind? kind)
        {
            _words.Add(title.Concat(stems));
            _sequences.Add(stems);
            _article.Add(_ids.Count);
            _kind.Add(kind);
        }
    }

    public KnowledgeIndex Build(Synonyms synonyms)
    {
        var fields = new Fields(
            _title.Build(), _names.Build(), _questions.Build(), _text.Build(), _called.Build(),
            _nameKeys.Build(), _questionKeys.Build(), _calledGrams.Build(), _grams.Build());
        return new KnowledgeIndex([.. _ids], [.. _titles], fields, new Passages(_words.Build(), [.. _article], [.. _kind], _sequences.Build()), compounds, synonyms);
    }

    private IReadOnlyList<string> Stems(string text) => GermanAnalysis.Terms(_stems, text);

    private static string KeyOf(string name) => Fields.KeyOf(GermanAnalysis.ContentWords(name).Select(GermanStem.Of));
}
