using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Import.Html;

namespace CitizenAssistant.Knowledge.Import.Pvog;

/// <summary>One service of the PVOG, in its languages.</summary>
internal static class PvogService
{
    /// <summary>So the portal writes that a service has always been valid.</summary>
    private const int BeginningOfTime = 2000;

    public static SourceItem Read(string id, IReadOnlyList<JsonElement> languages, DateOnly today)
    {
        var german = languages.FirstOrDefault(record => Text(record, "languageCode") is "" or "de");
        if (german.ValueKind != JsonValueKind.Object)
        {
            return new LeftOut(id, "Es gibt keine deutsche Fassung.");
        }

        if (Date(german, "validTo") is { } end && end < today)
        {
            return new LeftOut(id, $"Die Leistung gilt seit {end:dd.MM.yyyy} nicht mehr.");
        }

        var texts = new CatalogueTexts();
        foreach (var record in languages)
        {
            AddModules(record, texts);
        }

        var names = texts.Names().Concat(texts.Names("en")).ToArray();
        var title = HtmlToMarkdown.OneLine(Text(german, "name")) is { Length: > 0 } name ? name : names.FirstOrDefault();
        var sections = title is null ? new Dictionary<SectionKind, string>() : texts.Sections(title);
        return title is null || sections.Count == 0
            ? new LeftOut(id, title is null ? "Die Leistung hat keinen Namen." : "Der Eintrag enthält keinen Text.")
            : new Offered(Article(german, id, title, names, sections), texts.Remarks);
    }

    private static SourceArticle Article(
        JsonElement german, string id, string title, IReadOnlyList<string> names, IReadOnlyDictionary<SectionKind, string> sections)
    {
        var changed = Text(german, "externalLastUpdate") is { Length: > 0 } external ? external : Text(german, "lastUpdate");
        DateOnly?[] days = [Date(german, "validFrom"), Day(changed)];
        return new SourceArticle(id, title, sections)
        {
            Version = changed.Length > 0 ? changed : null,
            Names = [.. names.Concat(Texts(german, "synonyms")).Where(name => name != title).Distinct()],
            Leika = Texts(german, "leikakeys").FirstOrDefault(),
            Sources = [.. Links(german, "sourcePortals").Select(link => link.Uri).Where(LinkRules.IsAbsoluteHttps), .. Laws(german), $"PVOG, Leistung {id}"],
            ValidFrom = days.Where(day => day is { Year: >= BeginningOfTime }).Max(),
        };
    }

    private static void AddModules(JsonElement record, CatalogueTexts texts)
    {
        var language = Text(record, "languageCode");
        var modules = Items(record, "details").Where(module => !IsTrue(module, "placeholder")).ToArray();
        foreach (var module in modules.Where(module => Text(module, "xZufiCategory") != "TEXT_MODUL_INDIVIDUELL"))
        {
            texts.Add(Text(module, "code"), language, Html(module));
        }

        if (!modules.Any(module => Text(module, "code") is "05" or "24"))
        {
            texts.Add("24", language, Text(record, "description"));
        }

        texts.Add("14", language, List(Links(record, "onlineServiceLinks")));
    }

    /// <summary>A module's words, what is nested in it (processing time, single deadlines and fees), and its links.</summary>
    private static string Html(JsonElement module)
    {
        var html = new StringBuilder(Text(module, "text"));
        foreach (var inner in Items(module, "details"))
        {
            var (title, text) = (Text(inner, "title"), Text(inner, "text"));
            html.Append("<p>").Append(WebUtility.HtmlEncode(title)).Append(title.Length > 0 && text.Length > 0 ? ": " : "").Append(text).Append("</p>");
        }

        return html.Append(List(Links(module, "links"))).ToString();
    }

    private static string List(IEnumerable<(string Uri, string Title)> links) => string.Join("", links.Select(link =>
        $"<li><a href=\"{WebUtility.HtmlEncode(link.Uri)}\">{WebUtility.HtmlEncode(link.Title)}</a></li>")) is { Length: > 0 } items ? $"<ul>{items}</ul>" : "";

    private static IEnumerable<string> Laws(JsonElement record) => Items(record, "details")
        .Where(module => Text(module, "code") == TextModules.LegalBasis)
        .SelectMany(module => Links(module, "links"))
        .Select(link => MarkdownText.OneLine(link.Title))
        .Where(title => title.Length > 0 && !LinkRules.IsMeantAsLink(title));

    private static IEnumerable<(string Uri, string Title)> Links(JsonElement json, string name) =>
        Items(json, name).Select(link => (Text(link, "uri"), Text(link, "title"))).Where(link => link.Item1.Length > 0 || link.Item2.Length > 0);

    private static IEnumerable<JsonElement> Items(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object) : [];

    private static IEnumerable<string> Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => HtmlToMarkdown.OneLine(item.GetString()!)).Where(item => item.Length > 0)
            : [];

    private static string Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";

    private static bool IsTrue(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static DateOnly? Date(JsonElement json, string name) => Day(Text(json, name));

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text is { Length: >= 10 } ? text[..10] : "", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
