using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>The index of one state of the knowledge base. Never changed: a new state gets a new one.</summary>
internal sealed class KnowledgeIndex(string[] ids, TitleWord[][][] titles, Fields fields, Passages passages, Compounds compounds, Synonyms synonyms)
{
    /// <summary>Among a handful of articles no word would be rare.</summary>
    private const int FewestArticles = 100;

    private readonly ILookup<char, string> _words = fields.Text.Terms.Order(StringComparer.Ordinal).ToLookup(word => word[0]);
    private readonly Dictionary<string, int> _numbers = ids.Index().ToDictionary(one => one.Item, one => one.Index);

    public Fields Fields => fields;

    public Passages Passages => passages;

    public Compounds Compounds => compounds;

    public Synonyms Synonyms => synonyms;

    public int ArticleCount => ids.Length;

    public static KnowledgeIndex Build(KnowledgeBase knowledge)
    {
        using var builder = new IndexBuilder(Vocabulary.CompoundsOf(knowledge.Articles.Values));
        foreach (var article in knowledge.Articles.Values)
        {
            builder.Add(article);
        }

        return builder.Build(new Synonyms(knowledge.Synonyms));
    }

    public string IdOf(int article) => ids[article];

    /// <summary>The number of the article; -1 where there is none of that id.</summary>
    public int NumberOf(string id) => _numbers.GetValueOrDefault(id, -1);

    /// <summary>The words of an article's title, and of each of its names.</summary>
    public TitleWord[][] TitlesOf(int article) => titles[article];

    /// <summary>Whether the article says how people call it or ask for it.</summary>
    public bool IsDescribed(int article) => titles[article].Length > 1;

    /// <summary>The number of articles that use the word.</summary>
    public int ArticlesWith(string stem) => fields.Text.Count(stem);

    /// <summary>Whether a title, name or question uses the word.</summary>
    public bool IsCalled(string stem) => fields.Called.Count(stem) > 0;

    /// <summary>Whether an article is called so; see <see cref="Fields.NameKeys"/>.</summary>
    public bool HasName(string key) => fields.NameKeys.Count(key) > 0;

    /// <summary>From 0 (every article uses the word) to 1 (none does).</summary>
    public double Rarity(string stem)
    {
        // What few articles are called tells more than what few mention, and every English section says "address".
        var called = fields.Called.Count(stem);
        var with = called > 0 ? called : ArticlesWith(stem);
        var all = Math.Max(ArticleCount, FewestArticles);
        return Math.Log(1 + ((all - with + 0.5) / (with + 0.5))) / Math.Log(1 + ((all + 0.5) / 0.5));
    }

    /// <summary>The words of all articles that begin with this letter.</summary>
    public IEnumerable<string> WordsFrom(char letter) => _words[letter];
}
