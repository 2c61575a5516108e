using CitizenAssistant.Bot.Pipeline;
using CitizenAssistant.Handoff.Enquiries;
using CitizenAssistant.Knowledge.Departments;
using CitizenAssistant.Knowledge.Search;

namespace CitizenAssistant.Bot.Conversations;

/// <summary>Which office gets an enquiry, by the rules of <c>knowledge-base/departments.yml</c>.</summary>
public sealed class Departments(KnowledgeLibrary library)
{
    /// <param name="topic">The article it is about, if one is known.</param>
    public Department For(Turn turn, HandedOff outcome, string? topic)
    {
        var knowledge = library.Current;
        var office = topic is not null && knowledge.Articles.TryGetValue(topic, out var article) ? article.Header.Office : null;
        var rules = knowledge.Departments ?? DepartmentRules.Usual;
        var rule = rules.For(new Matter(outcome.For.Code, topic, office, turn.Language, turn.Message.Value));
        var name = rule.Name ?? (knowledge.Offices.TryGetValue(rule.Office, out var known) ? known.Name : rules.Otherwise.Name ?? rules.Otherwise.Office);
        return rule.Unit is { } unit ? new Department(IdOf(rule.Office, unit), $"{name} ({unit})") : new Department(rule.Office, name);
    }

    public string? TitleOf(string? topic) =>
        topic is not null && library.Current.Articles.TryGetValue(topic, out var article) ? article.Title : null;

    /// <summary>The unit as a part of an id: "Buchstaben A bis E" becomes <c>auslaenderbehoerde/buchstaben-a-bis-e</c>.</summary>
    public static string IdOf(string office, string unit) =>
        office + Department.BeforeUnit + string.Join('-', unit.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
