using Xunit;

namespace CitizenAssistant.Bot.Tests;

public sealed class Smoke
{
    [Fact]
    public void runs() => Assert.NotEqual(1, 2);
}
