namespace CitizenAssistant.Knowledge.Departments;

/// <summary>One line of <c>departments.yml</c>: enquiries of this kind go to that office. What is not named does not matter.</summary>
/// <param name="Office">The id of the office that gets them.</param>
/// <param name="Unit">A part of the office with a queue of its own, as people read it; null for the office as a whole.</param>
/// <param name="Name">What citizens read instead of the office's name; null for that.</param>
public sealed record DepartmentRule(string Office, string? Unit, string? Name)
{
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>Ids of articles.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Ids of the offices that the articles name as responsible.</summary>
    public IReadOnlyList<string> Offices { get; init; } = [];

    /// <summary>Only what no article was found on.</summary>
    public bool WithoutTopic { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    public IReadOnlyList<string> Districts { get; init; } = [];

    /// <summary>First and last letter of the surnames.</summary>
    public (char First, char Last)? Initials { get; init; }

    public bool Fits(Matter matter) =>
        IsAmong(matter.Class, Classes)
        && IsAmong(matter.Topic, Topics)
        && IsAmong(matter.Office, Offices)
        && (!WithoutTopic || matter.Topic is null)
        && IsAmong(matter.Language, Languages)
        && (Districts is [] || Districts.Any(matter.NamesPlace))
        && (Initials is not { } letters || (matter.Initial is { } initial && initial >= letters.First && initial <= letters.Last));

    private static bool IsAmong(string? value, IReadOnlyList<string> allowed) =>
        allowed is [] || (value is not null && allowed.Contains(value, StringComparer.OrdinalIgnoreCase));
}
