namespace CitizenAssistant.Knowledge.Departments;

/// <summary>Who gets which enquiry: the first rule that fits, otherwise the office of the topic's article, otherwise the general service.</summary>
/// <param name="Otherwise">For what belongs to no office of the city.</param>
public sealed record DepartmentRules(IReadOnlyList<DepartmentRule> Rules, DepartmentRule Otherwise)
{
    /// <summary>Without a file: topics go to the office of their article, the rest to the general service.</summary>
    public static DepartmentRules Usual { get; } = new([], new DepartmentRule("behoerdennummer-115", Unit: null, "Bürgerservice der Stadt Stuttgart"));

    public DepartmentRule For(Matter matter) =>
        Rules.FirstOrDefault(rule => rule.Fits(matter))
        ?? (matter.Office is { } office ? new DepartmentRule(office, Unit: null, Name: null) : Otherwise);
}
