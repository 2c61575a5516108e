using System.CommandLine;

namespace CitizenAssistant.Bot.Staff;

/// <summary><c>user add NAME --role ROLE… --office ID…</c> and <c>user offices NAME --office ID…</c>: accounts from the console.</summary>
public static class UserCommand
{
    /// <param name="services">Builds the services; called only when the command runs.</param>
    /// <param name="offices">The ids of the offices and units that enquiries wait for; asked only when one is named.</param>
    public static Command Create(Func<IServiceProvider> services, Func<IReadOnlySet<string>> offices) =>
        new("user", "Verwaltet die Konten der Beschäftigten.") { Add(services, offices), Offices(services, offices) };

    private static Command Add(Func<IServiceProvider> services, Func<IReadOnlySet<string>> known)
    {
        var name = Name();
        var roles = new Option<string[]>("--role")
        {
            Description = $"Rolle, mehrfach möglich: {string.Join(", ", StaffRoles.All)}",
            AllowMultipleArgumentsPerToken = true,
        };
        var offices = OfficeOption();
        var add = new Command("add", "Legt ein Konto mit Einmalpasswort an.") { name, roles, offices };
        add.SetAction((given, ct) => RunAsync(services, known, given, given.GetValue(offices) ?? [], async (scope, theirs) =>
            await scope.GetRequiredService<AddPerson>().RunAsync(given.GetRequiredValue(name), given.GetValue(roles) ?? [], theirs) switch
            {
                PersonAdded added => (true, $"„{added.Name}“ ist angelegt{Sees(theirs)}. Einmalpasswort (wird nur jetzt gezeigt): {added.Password}"),
                PersonRefused refused => (false, refused.Reason),
                _ => throw new InvalidOperationException("An outcome of AddPerson that this command does not know."),
            }, ct));
        return add;
    }

    private static Command Offices(Func<IServiceProvider> services, Func<IReadOnlySet<string>> known)
    {
        var name = Name();
        var offices = OfficeOption();
        var command = new Command("offices", "Legt neu fest, welche Fälle ein Mensch in der Sachbearbeitung sieht.") { name, offices };
        command.SetAction((given, ct) => RunAsync(services, known, given, given.GetValue(offices) ?? [], async (scope, theirs) =>
            await scope.GetRequiredService<AssignOffices>().RunAsync(given.GetRequiredValue(name), theirs)
                ? (true, $"„{given.GetRequiredValue(name)}“ ist geändert{Sees(theirs)}.")
                : (false, $"„{given.GetRequiredValue(name)}“ gibt es nicht."), ct));
        return command;
    }

    private static async Task<int> RunAsync(
        Func<IServiceProvider> services, Func<IReadOnlySet<string>> known, ParseResult given, string[] offices,
        Func<IServiceProvider, string[], Task<(bool IsDone, string Sentence)>> action, CancellationToken ct)
    {
        if (offices.Length > 0 && offices.FirstOrDefault(office => !known().Contains(office)) is { } unknown)
        {
            await given.InvocationConfiguration.Error.WriteLineAsync($"Die Stelle „{unknown}“ gibt es nicht. Die Namen stehen unter knowledge-base/offices und in departments.yml.");
            return 1;
        }

        var provider = services();
        await provider.MigrateStaffAsync(ct);
        await using var scope = provider.CreateAsyncScope();
        var (isDone, sentence) = await action(scope.ServiceProvider, offices);
        await (isDone ? given.InvocationConfiguration.Output : given.InvocationConfiguration.Error).WriteLineAsync(sentence);
        return isDone ? 0 : 1;
    }

    private static string Sees(string[] offices) => offices is [] ? "" : $" und sieht nur Fälle von: {string.Join(", ", offices)}";

    private static Argument<string> Name() => new("NAME") { Description = "Anmeldename, z. B. a.muster" };

    private static Option<string[]> OfficeOption() => new("--office")
    {
        Description = "Stelle, deren Fälle die Person sieht, mehrfach möglich; ohne Angabe alle. Leitung und Administration sehen immer alle",
        AllowMultipleArgumentsPerToken = true,
    };
}
