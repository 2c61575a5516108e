namespace CitizenAssistant.Knowledge.Search;

/// <summary>An article offered while somebody types.</summary>
/// <param name="Name">The everyday name that was typed, or null where it was the title.</param>
public sealed record Suggestion(string Id, string Title, string? Name);
