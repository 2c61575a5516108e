using CitizenAssistant.Handoff.Enquiries;
using CitizenAssistant.Handoff.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace CitizenAssistant.Handoff.Tests;

/// <summary>The real queue on a database file of its own; only the clock and the line to the citizen are stand-ins.</summary>
public sealed class WaitingRoom : IAsyncDisposable
{
    public const string Ana = "ana";
    public const string Ben = "ben";

    private readonly ServiceProvider _services;

    private WaitingRoom(ServiceProvider services, string file, FakeTimeProvider time, Mock<ICitizenLine> line) =>
        (_services, File, Time, Line) = (services, file, time, line);

    public string File { get; }

    public FakeTimeProvider Time { get; }

    public Mock<ICitizenLine> Line { get; }

    public static async Task<WaitingRoom> StartAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), $"handoff-{Guid.NewGuid():N}.db");
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        var line = new Mock<ICitizenLine>();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(time)
            .AddSingleton(line.Object)
            .AddHandoff((_, options) => options.UseSqlite($"Data Source={file}"));
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var room = new WaitingRoom(services.BuildServiceProvider(validateScopes: true), file, time, line);
        await room._services.MigrateHandoffAsync(TestContext.Current.CancellationToken);
        return room;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<HandoffDbContext> DatabaseAsync() =>
        Get<IDbContextFactory<HandoffDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    /// <summary>A citizen objects to a decision.</summary>
    public NewEnquiry Objection(string conversation = "c1", string words = "Ich lege Widerspruch ein.", string department = "buergerbuero") => new(
        Guid.NewGuid(), conversation, "R5", "wohngeld", "Wohngeld", department, "Bürgerbüro", words,
        [new GivenInformation("wohngeld", "Wohngeld", "Frist", "/wissen/wohngeld#frist", "abc", new DateOnly(2026, 11, 1))],
        "Widerspruch gegen einen Bescheid über Wohngeld.", "de", Time.GetUtcNow());

    /// <summary>Opens an enquiry, one second after the one before.</summary>
    public async Task<Enquiry> OpenAsync(NewEnquiry? asked = null)
    {
        Time.Advance(TimeSpan.FromSeconds(1));
        var standing = await Get<OpenEnquiry>().RunAsync(asked ?? Objection(), TestContext.Current.CancellationToken);
        return await ReadAsync(standing.Number);
    }

    public async Task<Enquiry> ReadAsync(string number)
    {
        Assert.True(EnquiryNumber.TryParse(number, out var parsed));
        await using var db = await DatabaseAsync();
        return await db.Enquiries.Include(e => e.Entries).Include(e => e.Messages)
            .SingleAsync(e => e.Year == parsed.Year && e.Sequence == parsed.Sequence, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        foreach (var file in new[] { File, File + "-wal", File + "-shm" }) { System.IO.File.Delete(file); }
    }
}
