using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace CitizenAssistant.Bot.Staff;

/// <summary>Replaces a person's password, which ends their other sessions and opens the desks after a one-time password.</summary>
public sealed class ChangePassword(UserManager<StaffMember> people, SignInManager<StaffMember> session)
{
    public const int ShortestPassword = 12;

    /// <summary>What is wrong, in words for the person; null when it is changed.</summary>
    public async Task<string?> RunAsync(ClaimsPrincipal who, string current, string wanted)
    {
        if (await people.GetUserAsync(who) is not { } person) { return "Ihre Sitzung ist abgelaufen. Bitte melden Sie sich neu an."; }
        if (wanted.Length < ShortestPassword) { return $"Das neue Passwort braucht mindestens {ShortestPassword} Zeichen."; }
        if (wanted == current) { return "Das neue Passwort muss sich vom bisherigen unterscheiden."; }
        if (await people.IsLockedOutAsync(person)) { return "Zu viele Fehlversuche. Bitte versuchen Sie es in 15 Minuten wieder."; }

        if (!await people.CheckPasswordAsync(person, current))
        {
            await people.AccessFailedAsync(person);
            return "Das bisherige Passwort stimmt nicht.";
        }

        person.MustChangePassword = false;
        var changed = await people.ChangePasswordAsync(person, current, wanted);
        if (!changed.Succeeded) { return "Dieses Passwort kann nicht verwendet werden. Bitte wählen Sie ein anderes."; }

        await session.RefreshSignInAsync(person);
        return null;
    }
}
