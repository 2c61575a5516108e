using CitizenAssistant.Journeys.Tests.Application;

namespace CitizenAssistant.Journeys.Tests.DirectLine;

/// <summary>One running application for all tests that talk to it as another program would.</summary>
public sealed class DirectLineServer : IAsyncLifetime
{
    public RunningApplication Application { get; private set; } = null!;

    public DirectLineClient Client => new(Application.Http);

    public async ValueTask InitializeAsync() =>
        Application = await RunningApplication.StartAsync(TestContext.Current.CancellationToken, "--DirectLine:KeepAliveSeconds=1");

    public ValueTask DisposeAsync() => Application.DisposeAsync();
}

/// <summary>Tests in it share a <see cref="DirectLineServer"/>.</summary>
[CollectionDefinition(Name)]
public sealed class DirectLineTests : ICollectionFixture<DirectLineServer>
{
    public const string Name = "Direct Line";
}
