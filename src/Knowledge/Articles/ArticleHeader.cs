namespace CitizenAssistant.Knowledge.Articles;

/// <summary>The front matter of an article; the fields are those of <c>knowledge-base/article-template.md</c>.</summary>
/// <param name="Names">What people call the service.</param>
/// <param name="Leika">The key of the service in the federal catalogue (LeiKa), 14 digits, where known.</param>
/// <param name="Office">The id of the responsible office.</param>
/// <param name="Questions">How citizens ask for it.</param>
/// <param name="ValidFrom">The day from which this text holds; it is shown to citizens as "Stand".</param>
/// <param name="ReviewBy">After this day the article is reported as overdue.</param>
public sealed record ArticleHeader(
    string Id,
    string Title,
    IReadOnlyList<string> Names,
    string? Leika,
    Zone Zone,
    string Office,
    IReadOnlyList<string> Questions,
    IReadOnlyList<string> Sources,
    Confirmation Confirmed,
    DateOnly ValidFrom,
    DateOnly ReviewBy)
{
    /// <summary>Null for what was written here.</summary>
    public Origin? Origin { get; init; }
}

/// <summary>Where the boundary between information and decision runs for a service (decision taxonomy, 1a).</summary>
public enum Zone
{
    Information,
    Both,
    Decision,

    /// <summary>Another authority is responsible.</summary>
    Elsewhere,
}

/// <summary>Who stands behind the figures of an article.</summary>
public enum Confirmation
{
    /// <summary>Nobody yet: citizens are told so.</summary>
    No,

    /// <summary>The city publishes them.</summary>
    City,

    /// <summary>They stand in a law or ordinance named among the sources.</summary>
    Law,
}
