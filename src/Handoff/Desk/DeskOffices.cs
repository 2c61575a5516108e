using System.Security.Claims;

namespace CitizenAssistant.Handoff.Desk;

/// <summary>Which offices' enquiries somebody sees. The host's sign-in puts them into the session.</summary>
public static class DeskOffices
{
    /// <summary>The type of the claim that names an office, one claim each.</summary>
    public const string Claim = "office";

    /// <summary>Null for those who see all: leads, administrators, and caseworkers who were given no office of their own.</summary>
    public static IReadOnlyCollection<string>? Of(ClaimsPrincipal who)
    {
        var offices = who.FindAll(Claim).Select(claim => claim.Value).ToList();
        return offices is [] || DeskRoles.Lead.Split(',').Any(who.IsInRole) ? null : offices;
    }
}
