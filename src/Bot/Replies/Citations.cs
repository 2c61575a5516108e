using System.Text.Json.Nodes;
using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Channels.Web;
using CitizenAssistant.Bot.Pipeline;
using CitizenAssistant.Bot.Wording;
using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Search;

namespace CitizenAssistant.Bot.Replies;

/// <summary>Shows what an answer rests on: source, date, responsible office; for people in the text, for clients as data.</summary>
public sealed class Citations(PublicUrl publicUrl)
{
    /// <summary>The answer's words with its source, date and office below.</summary>
    public string Quote(Answer answer, Words words)
    {
        var passage = answer.Passages[0];
        var header = passage.Article.Header;
        var lines = new List<string>
        {
            answer.Markdown,
            words.Text("answer.source", ("title", $"{passage.Article.Title}: {passage.Section.Heading}"), ("date", words.Date(header.ValidFrom))) + Office(passage.Office, words),
        };
        if (answer.Passages is [_, var details, ..])
        {
            lines.Add(words.Text("answer.details", ("title", $"{details.Article.Title}: {details.Section.Heading}")));
        }

        if (header.Confirmed == Confirmation.No)
        {
            lines.Add(words.Text("answer.unconfirmed"));
        }

        lines.Add(string.Join('\n', answer.Passages.Select((p, index) => $"[{index + 1}]: {Absolute(p)} \"{p.Article.Title.Replace("\"", "", StringComparison.Ordinal)}\"")));
        return string.Join("\n\n", lines);
    }

    public IReadOnlyList<SourceData> Sources(Answer? answer) =>
    [
        .. (answer?.Passages ?? []).Select(p => new SourceData(p.Article.Id, p.Section.Slug, p.Article.Title, Relative(p), p.Article.Version, p.Article.Header.ValidFrom)),
    ];

    /// <summary>The schema.org message with its citations, as clients read it (Activity specification, entities).</summary>
    /// <param name="turnId">The turn that thumbs up or down are about; null where there is nothing to judge.</param>
    public JsonNode Entity(Answer? answer, Guid? turnId)
    {
        var entity = Message(answer);
        if (turnId is { } turn)
        {
            entity["potentialAction"] = Reactions.Offer(turn);
        }

        return new JsonArray(entity);
    }

    private JsonObject Message(Answer? answer) => new()
    {
        ["type"] = "https://schema.org/Message",
        ["@type"] = "Message",
        ["@context"] = "https://schema.org",
        ["@id"] = "",
        ["keywords"] = new JsonArray("AIGeneratedContent"),
        ["citation"] = new JsonArray([.. (answer?.Passages ?? []).Select((p, index) => (JsonNode)new JsonObject
        {
            ["@type"] = "Claim",
            ["@id"] = Absolute(p),
            ["position"] = index + 1,
            ["appearance"] = new JsonObject
            {
                ["@type"] = "DigitalDocument",
                ["name"] = $"{p.Article.Title}: {p.Section.Heading}",
                ["url"] = Absolute(p),
                ["abstract"] = p.Section.Markdown.Length > 160 ? p.Section.Markdown[..160] + "…" : p.Section.Markdown,
            },
        })]),
    };

    private static string Relative(Passage passage) => $"/wissen/{passage.Article.Id}#{passage.Section.Slug}";

    private static string Office(Office? office, Words words) => office is null
        ? ""
        : " " + words.Text("answer.office", ("office", office.Name));

    private string Absolute(Passage passage) => publicUrl.Of(Relative(passage));
}
