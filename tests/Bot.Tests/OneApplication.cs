using Xunit;

namespace CitizenAssistant.Bot.Tests;

/// <summary>One application for all tests of a class whose conversations have nothing to do with each other.</summary>
public sealed class OneApplication : IAsyncLifetime
{
    internal Application Application { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Application = await Application.StartAsync();

    public ValueTask DisposeAsync() => Application.DisposeAsync();
}
