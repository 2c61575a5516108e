using System.CommandLine;

namespace CitizenAssistant.Bot.Staff;

/// <summary><c>user add NAME --role ROLE…</c>: creates an account from the console.</summary>
public static class UserCommand
{
    /// <param name="services">Builds the services; called only when the command runs.</param>
    public static Command Create(Func<IServiceProvider> services)
    {
        var name = new Argument<string>("NAME") { Description = "Anmeldename, z. B. a.muster" };
        var roles = new Option<string[]>("--role")
        {
            Description = $"Rolle, mehrfach möglich: {string.Join(", ", StaffRoles.All)}",
            AllowMultipleArgumentsPerToken = true,
        };
        var add = new Command("add", "Legt ein Konto mit Einmalpasswort an.") { name, roles };
        add.SetAction((given, ct) => AddAsync(
            services(), given.GetRequiredValue(name), given.GetValue(roles) ?? [], given.InvocationConfiguration.Output, given.InvocationConfiguration.Error, ct));
        return new Command("user", "Verwaltet die Konten der Beschäftigten.") { add };
    }

    private static async Task<int> AddAsync(
        IServiceProvider services, string name, IReadOnlyList<string> roles, TextWriter output, TextWriter error, CancellationToken ct)
    {
        await services.MigrateStaffAsync(ct);
        await using var scope = services.CreateAsyncScope();
        switch (await scope.ServiceProvider.GetRequiredService<AddPerson>().RunAsync(name, roles))
        {
            case PersonAdded added:
                await output.WriteLineAsync($"„{added.Name}“ ist angelegt. Einmalpasswort (wird nur jetzt gezeigt): {added.Password}");
                return 0;
            case PersonRefused refused:
                await error.WriteLineAsync(refused.Reason);
                return 1;
            default:
                throw new InvalidOperationException("An outcome of AddPerson that this command does not know.");
        }
    }
}
