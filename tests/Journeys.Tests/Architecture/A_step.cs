using CitizenAssistant.Bot.Pipeline;

namespace CitizenAssistant.Journeys.Tests.Architecture;

public sealed class A_step
{
    private static readonly IReadOnlyList<Type> Steps = [.. Parts.Written.Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ITurnStep)))];

    [Fact]
    public void never_calls_another_step()
    {
        Assert.True(Steps.Count > 5);
        foreach (var step in Steps)
        {
            var users = Parts.UsersOf(step.FullName!).ToList();
            Assert.NotEmpty(users); // at least the list of steps
            Assert.Empty(users.Intersect(Steps).Except([step]));
        }
    }

    [Fact]
    public void is_a_sealed_class_in_a_file_of_its_own_with_one_public_method()
    {
        Assert.All(Steps, step =>
        {
            Assert.True(step.IsSealed);
            Assert.EndsWith(".Steps", step.Namespace!, StringComparison.Ordinal);
            Assert.Single(step.GetMethods(), method => method.DeclaringType == step && !method.IsSpecialName);
        });
    }
}
