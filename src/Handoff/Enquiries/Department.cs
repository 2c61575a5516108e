namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>An office that enquiries wait for, or a unit of one.</summary>
/// <param name="Id">The office's id; a unit's stands after a slash: <c>auslaenderbehoerde/buchstaben-a-bis-e</c>.</param>
public sealed record Department(string Id, string Name)
{
    public const char BeforeUnit = '/';

    /// <summary>Whether it is one of these offices or a unit of one; null stands for all.</summary>
    public bool IsOf(IReadOnlyCollection<string>? offices) => IsOf(Id, offices);

    internal static bool IsOf(string id, IReadOnlyCollection<string>? offices) =>
        offices is null || offices.Any(office => id == office || id.StartsWith(office + BeforeUnit, StringComparison.Ordinal));
}
