using CitizenAssistant.Handoff.Desk;

namespace CitizenAssistant.Bot.Staff;

/// <summary>What staff members may do.</summary>
public static class StaffRoles
{
    public const string Caseworker = "caseworker";
    public const string Editor = "editor";
    public const string Approver = "approver";
    public const string Lead = "lead";
    public const string Admin = "admin";

    public static readonly IReadOnlyList<string> All = [Caseworker, Editor, Approver, Lead, Admin];

    public const string Casework = DeskRoles.Casework;
    public const string Editing = "editor,approver,lead,admin";
}
