using NetArchTest.Rules;

namespace CitizenAssistant.Journeys.Tests.Architecture;

public sealed class Semantic_Kernel
{
    [Fact]
    public void is_known_to_the_pipeline_and_the_folder_for_models_only()
    {
        var users = Types.InAssemblies([Parts.Bot, Parts.Knowledge, Parts.Handoff]).That().HaveDependencyOn("Microsoft.SemanticKernel").GetTypes().ToList();

        Assert.NotEmpty(users);
        Assert.All(users, user => Assert.True(
            user.Namespace!.StartsWith("CitizenAssistant.Bot.Llm", StringComparison.Ordinal) || user.Namespace.StartsWith("CitizenAssistant.Bot.Pipeline", StringComparison.Ordinal), user.FullName));
    }
}
