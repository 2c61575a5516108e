using CitizenAssistant.Bot.Staff.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CitizenAssistant.Bot.Staff;

public static class StaffSetup
{
    /// <summary>Registers accounts, sign-in and the staff's pages; <paramref name="database"/> chooses provider and file.</summary>
    public static IServiceCollection AddStaff(this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> database)
    {
        services.AddDbContext<StaffDbContext>((provider, options) =>
        {
            database(provider, options);
            KeepOwnHistory(options);
        });
        services.AddIdentityCore<StaffMember>(Rules)
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<StaffDbContext>()
            .AddClaimsPrincipalFactory<StaffClaims>()
            .AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, Cookie);
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = StaffSession.CheckedEvery);
        services.AddAuthorization();
        services.AddAntiforgery(options => options.Cookie.Name = "assistant.antiforgery");
        services.AddRazorComponents().AddInteractiveServerComponents();
        return services
            .AddCascadingAuthenticationState()
            .AddScoped<AuthenticationStateProvider, StaffSession>()
            .AddScoped<AddPerson>()
            .AddScoped<AssignOffices>()
            .AddScoped<FirstAdministrator>()
            .AddScoped<SignIn>()
            .AddScoped<ChangePassword>();
    }

    /// <summary>Maps sign-in, sign-out and the desks of all staff.</summary>
    public static WebApplication MapStaff(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapPost("/abmelden", SignOutAsync);
        app.MapRazorComponents<StaffApp>()
            .AddAdditionalAssemblies(StaffPages.Assemblies)
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null); // the host sends the whole policy
        return app;
    }

    /// <summary>Brings the tables up to date; to be called before the application runs.</summary>
    public static async Task MigrateStaffAsync(this IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<StaffDbContext>().Database;

        // A kill in the middle of a migration leaves EF's lock behind, so it is taken only when there is something to do.
        if ((await db.GetPendingMigrationsAsync(ct)).Any()) { await db.MigrateAsync(ct); }
    }

    private static void Rules(IdentityOptions options)
    {
        options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@";
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);

        // Length protects; rules about kinds of characters do not.
        options.Password = new PasswordOptions
        {
            RequiredLength = ChangePassword.ShortestPassword,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "assistant.staff";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        options.LoginPath = "/anmelden";
        options.AccessDeniedPath = "/anmelden/verweigert";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            var mustChange = context.HttpContext.User.HasClaim(claim => claim.Type == StaffClaims.MustChangePassword);
            context.Response.Redirect(mustChange ? "/anmelden/passwort" : context.RedirectUri);
            return Task.CompletedTask;
        };
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, IAntiforgery antiforgery, SignInManager<StaffMember> session)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) { return TypedResults.BadRequest(); }

        await session.SignOutAsync();
        return TypedResults.LocalRedirect("/anmelden");
    }

    private static void KeepOwnHistory(DbContextOptionsBuilder options) =>
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(
            RelationalOptionsExtension.Extract(options.Options).WithMigrationsHistoryTableName(StaffDbContext.HistoryTable));
}
