using CitizenAssistant.Knowledge.Departments;

namespace CitizenAssistant.Knowledge.Articles;

/// <summary>All articles and offices as read at one moment; a file with faults is left out and reported.</summary>
public sealed record KnowledgeBase(
    IReadOnlyDictionary<string, Article> Articles,
    IReadOnlyDictionary<string, Office> Offices,
    IReadOnlyList<Fault> Faults)
{
    public static KnowledgeBase Empty { get; } =
        new(new Dictionary<string, Article>(), new Dictionary<string, Office>(), []);

    /// <summary>Words that mean the same, from <c>synonyms.txt</c>.</summary>
    public IReadOnlyList<SynonymRule> Synonyms { get; init; } = [];

    /// <summary>Who gets which enquiry; null where <c>departments.yml</c> has faults.</summary>
    public DepartmentRules? Departments { get; init; } = DepartmentRules.Usual;

    /// <summary>Without the articles that hold only from a later day.</summary>
    public KnowledgeBase ServedOn(DateOnly today) => this with
    {
        Articles = Articles.Where(entry => entry.Value.Header.ValidFrom <= today).ToDictionary(),
    };

    /// <summary>The articles whose review is due: still served, but named in the start-up log.</summary>
    public IReadOnlyList<Article> Overdue(DateOnly today) =>
        [.. Articles.Values.Where(article => article.Header.ReviewBy < today).OrderBy(article => article.Header.ReviewBy)];
}
