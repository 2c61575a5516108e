namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>What the assistant hands to a caseworker: as little as possible, as much as needed (decision taxonomy, section 8).</summary>
/// <param name="TurnId">The citizen's message that led to it; opening twice for the same turn opens once.</param>
/// <param name="Reason">The class of the request, <c>R1</c> … <c>R18</c>, <c>A5</c>, <c>A6</c>, or <c>K1</c> and <c>failure</c> where the assistant could not help.</param>
/// <param name="Topic">The id of the article talked about, or null.</param>
/// <param name="Department">The id of the office that should have it.</param>
/// <param name="DepartmentName">Its name, as caseworkers and citizens read it.</param>
/// <param name="Words">The citizen's own words, kept encrypted.</param>
/// <param name="Given">What the assistant has already answered, with its sources.</param>
/// <param name="Summary">Plain words, made from the above: no score, no priority, no judgement of the case.</param>
/// <param name="Language">The citizen's language, BCP 47.</param>
public sealed record NewEnquiry(
    Guid TurnId,
    string ConversationId,
    string Reason,
    string? Topic,
    string? TopicTitle,
    string Department,
    string DepartmentName,
    string Words,
    IReadOnlyList<GivenInformation> Given,
    string Summary,
    string Language,
    DateTimeOffset AskedAt)
{
    /// <summary>It names no matter of its own (the wish for a person, say): an enquiry that is open already takes it, whatever its department.</summary>
    public bool BelongsToOpen { get; init; }
}

/// <summary>A section the citizen was shown.</summary>
public sealed record GivenInformation(string ArticleId, string Title, string Section, string Url, string Version, DateOnly AsOf);
