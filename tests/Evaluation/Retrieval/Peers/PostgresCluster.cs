namespace CitizenAssistant.Evaluation.Retrieval.Peers;

/// <summary>A PostgreSQL server of our own in a folder of its own, reachable only through a socket there; gone when done.</summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private const string Binaries = "/usr/lib/postgresql";

    private readonly string _binaries;

    private PostgresCluster(string binaries, string folder) => (_binaries, Folder) = (binaries, folder);

    public string Folder { get; }

    /// <returns>Null where PostgreSQL is not installed.</returns>
    public static async Task<PostgresCluster?> StartAsync(CancellationToken ct)
    {
        var binaries = Directory.Exists(Binaries) ? Directory.EnumerateDirectories(Binaries).Select(version => Path.Combine(version, "bin")).LastOrDefault(Directory.Exists) : null;
        if (binaries is null)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("postgres-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            await Programs.RunAsync("chown", ["postgres", folder], null, "", ct); // The server refuses to run as root.
        }

        var cluster = new PostgresCluster(binaries, folder);
        await cluster.RunAsync("initdb", ["-D", cluster.Data, "-U", "evaluation", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"], ct);
        await cluster.RunAsync("pg_ctl", ["-D", cluster.Data, "-w", "-l", Path.Combine(folder, "log"), "-o", $"-c listen_addresses='' -c fsync=off -k {folder}", "start"], ct);
        return cluster;
    }

    private string Data => Path.Combine(Folder, "data");

    public async ValueTask DisposeAsync()
    {
        await RunAsync("pg_ctl", ["-D", Data, "-m", "immediate", "-w", "stop"], CancellationToken.None);
        Directory.Delete(Folder, recursive: true);
    }

    private async Task RunAsync(string program, string[] arguments, CancellationToken ct)
    {
        var path = Path.Combine(_binaries, program);
        await (Environment.IsPrivilegedProcess
            ? Programs.RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments], "/", "", ct)
            : Programs.RunAsync(path, arguments, "/", "", ct));
    }
}
