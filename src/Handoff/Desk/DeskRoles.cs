namespace CitizenAssistant.Handoff.Desk;

/// <summary>Who may see enquiries. The names are those of the host's sign-in.</summary>
public static class DeskRoles
{
    public const string Casework = "caseworker,lead,admin";

    /// <summary>Who may let go of what a colleague holds.</summary>
    public const string Lead = "lead,admin";
}
