using Microsoft.AspNetCore.Identity;

namespace CitizenAssistant.Bot.Staff;

/// <summary>Checks name and password and starts the session.</summary>
public sealed class SignIn(SignInManager<StaffMember> session, UserManager<StaffMember> people)
{
    private static readonly StaffMember Nobody = new();

    /// <summary>Null when refused; why is not told, neither to people nor to those who try names.</summary>
    public async Task<StaffMember?> RunAsync(string name, string password)
    {
        if (await people.FindByNameAsync(name) is not { } person)
        {
            // As slow as for a real name.
            people.PasswordHasher.HashPassword(Nobody, password);
            return null;
        }

        var check = await session.CheckPasswordSignInAsync(person, password, lockoutOnFailure: true);
        if (!check.Succeeded) { return null; }

        await session.SignInAsync(person, isPersistent: false);
        return person;
    }
}
