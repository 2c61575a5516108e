using Xunit;

namespace CitizenAssistant.Bot.Tests.Staff;

/// <summary>Gives each test a site of its own.</summary>
public abstract class StaffTest : IAsyncLifetime
{
    protected const string OwnPassword = "vier wörter sind gut";

    protected StaffSite Site { get; private set; } = null!;

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Site = await StaffSite.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
