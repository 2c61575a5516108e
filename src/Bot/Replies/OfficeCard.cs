using System.Text.Json.Nodes;
using CitizenAssistant.Bot.Pipeline;
using CitizenAssistant.Bot.Wording;
using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Bot.Replies;

/// <summary>The office an answer sends the citizen to, as a card: address, telephone, opening hours. It says nothing that the text does not.</summary>
internal static class OfficeCard
{
    private const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <returns>The attachments of the message; null when the answer is not about where to go.</returns>
    public static JsonNode? For(Answer? answer, Words words) =>
        answer?.Passages is [{ Section.Kind: SectionKind.Responsible, Office: { } office }, ..]
            ? new JsonArray(new JsonObject { ["contentType"] = ContentType, ["name"] = office.Name, ["content"] = Write(office, words) })
            : null;

    private static JsonObject Write(Office office, Words words)
    {
        var facts = new JsonArray();
        Add(facts, words.Text("card.address"), office.Address);
        Add(facts, words.Text("card.phone"), office.Phone);
        Add(facts, words.Text("card.hours"), office.Hours is [] ? null : string.Join("\n\n", office.Hours));
        Add(facts, words.Text("card.accessibility"), office.Accessibility);

        var actions = new JsonArray();
        if (office.Link is { } link)
        {
            actions.Add((JsonNode)new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = words.Text("card.link"), ["url"] = link });
        }

        return new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.3",
            ["lang"] = words.Language,
            ["body"] = new JsonArray(
                new JsonObject { ["type"] = "TextBlock", ["text"] = office.Name, ["weight"] = "Bolder", ["wrap"] = true },
                new JsonObject { ["type"] = "FactSet", ["facts"] = facts }),
            ["actions"] = actions,
        };
    }

    private static void Add(JsonArray facts, string title, string? value)
    {
        if (value is not null)
        {
            facts.Add((JsonNode)new JsonObject { ["title"] = title, ["value"] = value });
        }
    }
}
