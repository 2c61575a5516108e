using System.Security.Claims;
using CitizenAssistant.Handoff.Desk;
using Microsoft.AspNetCore.Identity;

namespace CitizenAssistant.Bot.Staff;

/// <summary>Says anew whose enquiries a person sees; open desks of the person end within a minute.</summary>
public sealed class AssignOffices(UserManager<StaffMember> people)
{
    /// <param name="offices">None for all.</param>
    /// <returns>False when there is nobody of that name.</returns>
    public async Task<bool> RunAsync(string name, IReadOnlyList<string> offices)
    {
        if (await people.FindByNameAsync(name) is not { } person) { return false; }

        var before = (await people.GetClaimsAsync(person)).Where(claim => claim.Type == DeskOffices.Claim);
        await people.RemoveClaimsAsync(person, before);
        await people.AddClaimsAsync(person, offices.Distinct().Select(office => new Claim(DeskOffices.Claim, office)));
        await people.UpdateSecurityStampAsync(person);
        return true;
    }
}
