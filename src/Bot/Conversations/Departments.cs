using CitizenAssistant.Bot.Routing;
using CitizenAssistant.Knowledge.Search;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>Which office gets an enquiry: the one responsible for the topic, otherwise the city's general service.</summary>
public sealed class Departments(KnowledgeLibrary library)
{
    private static readonly Department General = new("behoerdennummer-115", "Bürgerservice der Stadt Stuttgart");

    public Department For(RequestClass? requestClass, string? topic)
    {
        if (requestClass is RequestClass.R15)
        {
            return Named("jugendamt"); // R15: protection first, whatever the topic (decision taxonomy, section 2)
        }

        return topic is not null && library.Current.Articles.TryGetValue(topic, out var article) ? Named(article.Header.Office) : General;
    }

    public string? TitleOf(string? topic) =>
        topic is not null && library.Current.Articles.TryGetValue(topic, out var article) ? article.Title : null;

    private Department Named(string office) =>
        library.Current.Offices.TryGetValue(office, out var known) && office != General.Id ? new Department(office, known.Name) : General;
}

/// <param name="Id">The id of an office of the knowledge base.</param>
public sealed record Department(string Id, string Name);
