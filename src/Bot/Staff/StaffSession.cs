using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;

namespace CitizenAssistant.Bot.Staff;

/// <summary>Ends an open desk soon after the account was locked, or its password or roles were changed.</summary>
internal sealed class StaffSession(ILoggerFactory logs, IServiceScopeFactory scopes) : RevalidatingServerAuthenticationStateProvider(logs)
{
    public static readonly TimeSpan CheckedEvery = TimeSpan.FromMinutes(1);

    protected override TimeSpan RevalidationInterval => CheckedEvery;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SignInManager<StaffMember>>()
            .ValidateSecurityStampAsync(authenticationState.User) is not null;
    }
}
