using Microsoft.AspNetCore.Identity;

namespace CitizenAssistant.Bot.Staff;

/// <summary>A caseworker, editor, approver, lead or administrator with a local account.</summary>
public sealed class StaffMember : IdentityUser
{
    /// <summary>The password was given by somebody else: until it is changed, the account opens nothing but that page.</summary>
    public bool MustChangePassword { get; set; }
}
