using System.Globalization;
using System.Text.Json;
using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Import.Html;

namespace CitizenAssistant.Knowledge.Import.Jsonl;

/// <summary>One line of JSON Lines as an article.</summary>
internal static class JsonArticle
{
    private static readonly string[] HeadingFields = ["section", "heading", "title", "kind", "id"];

    public static SourceItem Read(JsonElement json, string where)
    {
        var id = Text(json, "id");
        var title = HtmlToMarkdown.OneLine(Text(json, "title"));
        if (id.Length == 0 || title.Length == 0)
        {
            return new LeftOut(id.Length > 0 ? id : where, id.Length > 0 ? "Das Feld „title“ fehlt." : "Das Feld „id“ fehlt.");
        }

        var remarks = new List<string>();
        var sections = Sections(json, remarks);
        if (sections.Count == 0)
        {
            var texts = new SectionTexts();
            texts.Add(SectionKind.Summary, HtmlToMarkdown.FromMarkdown(Text(json, "text")));
            sections = texts.For(title);
        }

        return sections.Count == 0 ? new LeftOut(id, "Der Eintrag enthält keinen Text.") : new Offered(
            new SourceArticle(id, title, sections)
            {
                Version = Text(json, "version") is { Length: > 0 } version ? version : Text(json, "last_updated") is { Length: > 0 } changed ? changed : null,
                Names = Texts(json, "names"),
                Leika = Text(json, "leika") is { Length: > 0 } leika ? leika : null,
                Zone = Choice(json, "zone", HeaderReader.Zones),
                Responsible = Office(json),
                Questions = Texts(json, "questions"),
                Sources = Texts(json, "sources"),
                Confirmed = Choice(json, "confirmed", HeaderReader.Confirmations),
                ValidFrom = Date(json, "valid_from") ?? Date(json, "last_updated"),
                ReviewBy = Date(json, "review_by"),
            },
            remarks);
    }

    /// <summary>A list of objects with <c>section</c> (or <c>heading</c>) and <c>text</c>, or an object from heading to text.</summary>
    private static IReadOnlyDictionary<SectionKind, string> Sections(JsonElement json, List<string> remarks)
    {
        var texts = new SectionTexts();
        foreach (var (heading, text) in Parts(json))
        {
            var kind = SectionHeadings.KindOf(heading);
            texts.Add(kind ?? SectionKind.Notes, HtmlToMarkdown.FromMarkdown(text), kind is null ? MarkdownText.Escape(heading) : null);
            if (kind is null)
            {
                remarks.Add($"Abschnitt „{heading}“ steht unter „Hinweise“");
            }
        }

        return texts.For(Text(json, "title"));
    }

    private static IEnumerable<(string Heading, string Text)> Parts(JsonElement json)
    {
        if (!json.TryGetProperty("sections", out var sections) && !json.TryGetProperty("section", out sections))
        {
            return [];
        }

        return sections.ValueKind switch
        {
            JsonValueKind.Object => sections.EnumerateObject().Where(part => part.Value.ValueKind == JsonValueKind.String).Select(part => (part.Name, part.Value.GetString()!)),
            JsonValueKind.Array => sections.EnumerateArray().Where(part => part.ValueKind == JsonValueKind.Object).Select(part => (
                HeadingFields.Select(name => Text(part, name)).FirstOrDefault(name => name.Length > 0) ?? "Hinweise",
                Text(part, "text"))),
            _ => [],
        };
    }

    private static Organisation? Office(JsonElement json) => Text(json, "office") is { Length: > 0 } office
        ? new Organisation(office, Text(json, "office_name") is { Length: > 0 } name ? name : office)
        : null;

    private static string Text(JsonElement json, string name) => !json.TryGetProperty(name, out var value) ? "" : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim(),
        JsonValueKind.Number => value.GetRawText(),
        _ => "",
    };

    private static string[] Texts(JsonElement json, string name) => json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
        ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => MarkdownText.OneLine(item.GetString()!)).Where(item => item.Length > 0)]
        : [];

    private static T Choice<T>(JsonElement json, string name, Dictionary<string, T> words)
        where T : struct => words.GetValueOrDefault(Text(json, name));

    private static DateOnly? Date(JsonElement json, string name) =>
        DateOnly.TryParseExact(Text(json, name) is { Length: >= 10 } text ? text[..10] : "", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
