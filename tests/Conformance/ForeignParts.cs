using CitizenAssistant.Conformance.Programs;
using CitizenAssistant.Journeys.Tests.Application;
using CitizenAssistant.Journeys.Tests.Browser;

namespace CitizenAssistant.Conformance;

/// <summary>One running application for all the parts that others wrote.</summary>
public sealed class ForeignParts : IAsyncLifetime
{
    public const string Name = "parts from npm";

    private readonly Clients _clients = new();

    public RunningApplication Application { get; private set; } = null!;

    public Chromium Chromium { get; } = new();

    /// <summary>Without a slash at its end, as those parts want it.</summary>
    public string Address => Application.Address.ToString().TrimEnd('/');

    public async ValueTask InitializeAsync()
    {
        await _clients.InitializeAsync();
        await Chromium.InitializeAsync();
        Application = await RunningApplication.StartAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync();
        await Chromium.DisposeAsync();
        await _clients.DisposeAsync();
    }
}

[CollectionDefinition(ForeignParts.Name)]
public sealed class ForeignPartsTests : ICollectionFixture<ForeignParts>;
