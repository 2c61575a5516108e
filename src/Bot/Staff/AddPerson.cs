using System.Security.Claims;
using CitizenAssistant.Handoff.Desk;
using Microsoft.AspNetCore.Identity;

namespace CitizenAssistant.Bot.Staff;

/// <summary>Creates an account with a one-time password that must be changed at the first sign-in.</summary>
public sealed class AddPerson(UserManager<StaffMember> people, RoleManager<IdentityRole> roles)
{
    private const int LongestName = 64;

    public Task<AddedPerson> RunAsync(string name, IReadOnlyList<string> roleNames) => RunAsync(name, roleNames, offices: []);

    /// <param name="offices">Whose enquiries the person sees as a caseworker; none for all.</param>
    public async Task<AddedPerson> RunAsync(string name, IReadOnlyList<string> roleNames, IReadOnlyList<string> offices)
    {
        if (roleNames.FirstOrDefault(role => !StaffRoles.All.Contains(role)) is { } unknown)
        {
            return new PersonRefused($"Die Rolle „{unknown}“ gibt es nicht. Es gibt: {string.Join(", ", StaffRoles.All)}.");
        }

        if (roleNames is []) { return new PersonRefused("Es fehlt mindestens eine Rolle (--role)."); }
        if (await people.FindByNameAsync(name) is not null) { return new PersonRefused($"„{name}“ gibt es schon."); }

        var password = OneTimePassword.Create();
        var person = new StaffMember { UserName = name, MustChangePassword = true };
        if (name.Length > LongestName || !(await people.CreateAsync(person, password)).Succeeded)
        {
            return new PersonRefused($"„{name}“ ist kein gültiger Name: erlaubt sind bis zu {LongestName} Buchstaben ohne Umlaute, Ziffern und die Zeichen . - _ @.");
        }

        await EnsureRolesAsync();
        await people.AddToRolesAsync(person, roleNames.Distinct());
        await people.AddClaimsAsync(person, offices.Distinct().Select(office => new Claim(DeskOffices.Claim, office)));
        return new PersonAdded(name, password);
    }

    private async Task EnsureRolesAsync()
    {
        foreach (var role in StaffRoles.All)
        {
            if (!await roles.RoleExistsAsync(role)) { await roles.CreateAsync(new IdentityRole(role)); }
        }
    }
}

/// <summary>What became of the wish to add a person.</summary>
public abstract record AddedPerson
{
    private protected AddedPerson()
    {
    }
}

/// <param name="Password">Shown once, stored nowhere.</param>
public sealed record PersonAdded(string Name, string Password) : AddedPerson;

public sealed record PersonRefused(string Reason) : AddedPerson;
