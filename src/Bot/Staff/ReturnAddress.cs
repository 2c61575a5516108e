using System.Security.Claims;

namespace CitizenAssistant.Bot.Staff;

/// <summary>Where somebody goes after signing in.</summary>
internal static class ReturnAddress
{
    /// <summary>The page asked for, if it is one of ours; a foreign address is never followed.</summary>
    public static string Of(string? asked, ClaimsPrincipal who) => IsLocal(asked) ? asked! : StartOf(who);

    private static bool IsLocal(string? address) =>
        address is ['/', .. var rest] && !rest.StartsWith('/') && !address.Contains('\\') && !address.Any(char.IsControl);

    private static string StartOf(ClaimsPrincipal who) =>
        StaffRoles.Casework.Split(',').Any(who.IsInRole) || !StaffPages.HasEditing ? "/faelle" : "/redaktion";
}
