using CitizenAssistant.Journeys.Tests.Application;

namespace CitizenAssistant.Journeys.Tests.Browser;

/// <summary>One empty installation for all visitors of a test class.</summary>
public sealed class OneRunningApplication : IAsyncLifetime
{
    public RunningApplication Application { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Application = await RunningApplication.StartAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Application.DisposeAsync();
}
