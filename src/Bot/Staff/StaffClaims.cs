using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CitizenAssistant.Bot.Staff;

/// <summary>Makes the session of a person; as long as the password is somebody else's, it carries no role and so opens no desk.</summary>
internal sealed class StaffClaims(UserManager<StaffMember> people, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<StaffMember, IdentityRole>(people, roles, options)
{
    public const string MustChangePassword = "must-change-password";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(StaffMember user)
    {
        var claims = await base.GenerateClaimsAsync(user);
        if (!user.MustChangePassword) { return claims; }

        foreach (var role in claims.FindAll(claims.RoleClaimType).ToList()) { claims.RemoveClaim(role); }

        claims.AddClaim(new Claim(MustChangePassword, "true"));
        return claims;
    }
}
