using CitizenAssistant.Bot.Routing.Learning;
using CitizenAssistant.Bot.Storage;
using CitizenAssistant.Knowledge.Search;

namespace CitizenAssistant.Bot.Routing;

public static class RoutingSetup
{
    /// <summary>Registers the classifier; when first asked for it reads the rules, and learns or takes what was learned before.</summary>
    public static IServiceCollection AddRequestClassifier(this IServiceCollection services) => services.AddSingleton(Open);

    private static RequestClassifier Open(IServiceProvider provider)
    {
        var log = provider.GetRequiredService<ILogger<RequestClassifier>>();
        var library = provider.GetRequiredService<KnowledgeLibrary>();
        var (sentences, faults) = TrainingSentenceReader.Read(library.Folder);
        foreach (var fault in faults)
        {
            log.SentenceLeftOut(fault.ToString());
        }

        return new OpenClassifier(log).Run(sentences, [.. library.Current.Articles.Values], provider.GetService<DataFolder>()?.File(OpenEstimator.FileName));
    }
}
