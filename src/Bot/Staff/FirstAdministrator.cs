using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Bot.Staff;

/// <summary>Creates the administrator of an installation that has no staff yet, and prints the one-time password once.</summary>
public sealed class FirstAdministrator(UserManager<StaffMember> people, AddPerson addPerson)
{
    public const string Name = "admin";

    /// <summary>Writes to <paramref name="console"/>, never to a log: logs are kept. False when there are people already.</summary>
    public async Task<bool> RunAsync(TextWriter console, CancellationToken ct)
    {
        if (await people.Users.AnyAsync(ct)) { return false; }
        if (await addPerson.RunAsync(Name, StaffRoles.All) is not PersonAdded added) { return false; }

        await console.WriteLineAsync($"Erste Anmeldung unter /anmelden: Name „{added.Name}“, Einmalpasswort „{added.Password}“ (wird nur jetzt gezeigt).");
        return true;
    }
}
