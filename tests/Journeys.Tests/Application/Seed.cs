using System.Globalization;

namespace CitizenAssistant.Journeys.Tests.Application;

/// <summary>Chance that can be repeated: the seed is printed with the test, and taken from <c>JOURNEYS_SEED</c> when it is set.</summary>
public static class Seed
{
    public static Random NewRandom()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("JOURNEYS_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"JOURNEYS_SEED={seed}");
        return new Random(seed);
    }
}
