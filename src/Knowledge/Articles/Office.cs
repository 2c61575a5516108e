namespace CitizenAssistant.Knowledge.Articles;

/// <summary>A place or authority a citizen can turn to; what is unknown is null or empty, never guessed.</summary>
/// <param name="Hours">Opening hours, one line each, in German.</param>
public sealed record Office(
    string Id,
    string Name,
    string? Address,
    string? Phone,
    IReadOnlyList<string> Hours,
    string? Accessibility,
    string? Link,
    IReadOnlyList<string> Sources);
