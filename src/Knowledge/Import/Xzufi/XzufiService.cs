using System.Globalization;
using System.Xml.Linq;
using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Import.Html;

namespace CitizenAssistant.Knowledge.Import.Xzufi;

/// <summary>One <c>leistung</c> as an article.</summary>
internal static class XzufiService
{
    public static SourceItem Read(XElement service, XzufiSurroundings around, DateOnly today)
    {
        if (XzufiId.Of(service) is not { } id)
        {
            return new LeftOut("Leistung ohne id", "Das Element „id“ fehlt.");
        }

        if (Day(service.Element("gueltigkeit")?.Element("ende")?.Value) is { } end && end < today)
        {
            return new LeftOut(id.Id, $"Die Leistung gilt seit {end:dd.MM.yyyy} nicht mehr.");
        }

        var texts = XzufiTexts.Of(service, around.OnlineFor(id.Id));
        var names = texts.Names();
        if (names is not [var title, ..])
        {
            return new LeftOut(id.Id, "Die Leistung hat keinen deutschen Namen.");
        }

        var sections = texts.Sections(title);
        return sections.Count == 0
            ? new LeftOut(id.Id, "Die Leistung enthält keinen Text.")
            : new Offered(Article(service, id, title, [.. names.Skip(1), .. texts.Names("en")], sections, around), texts.Remarks);
    }

    private static SourceArticle Article(
        XElement service, XzufiId id, string title, IEnumerable<string> names, IReadOnlyDictionary<SectionKind, string> sections, XzufiSurroundings around)
    {
        var version = service.Element("versionsinformation");
        var changed = (version?.Element("geaendertDatumZeit") ?? version?.Element("version") ?? version?.Element("erstelltDatumZeit"))?.Value.Trim();
        return new SourceArticle(id.Id, title, sections)
        {
            Agency = id.Agency,
            Version = string.IsNullOrEmpty(changed) ? null : changed,
            Names = [.. names.Concat(Synonyms(service)).Where(name => name != title && name.Length > 0).Distinct()],
            Leika = service.Elements("referenzLeiKa").Elements("code").Select(code => code.Value.Trim()).FirstOrDefault(code => code.Length == 14),
            Responsible = around.ResponsibleFor(id.Id),
            Sources = Sources(service) is { Length: > 0 } named ? named : [$"XZuFi, Leistung {id.Id}"],
            ValidFrom = Day(service.Element("gueltigkeit")?.Element("beginn")?.Value) ?? Day(changed),
        };
    }

    private static IEnumerable<string> Synonyms(XElement service) => service.Elements("modulBegriffImKontext").Elements("begriffImKontext")
        .Select(term => HtmlToMarkdown.OneLine((term.Element("begriff") ?? term).Value));

    private static string[] Sources(XElement service) =>
    [
        .. service.Elements("modulUrsprungsportal").Select(portal => portal.Element("uri")?.Value.Trim() is { Length: > 0 } uri ? uri : portal.Element("titel")?.Value ?? ""),
        .. Release(service.Element("modulFachlicheFreigabe")),
    ];

    /// <summary>Says who stands behind the text; whether it holds in this city nobody has confirmed by that.</summary>
    private static IEnumerable<string> Release(XElement? release)
    {
        var by = release?.Elements("fachlichFreigegebenDurch").FirstOrDefault(text => text.Attribute("languageCode")?.Value is null or "" or "de")?.Value;
        if (!string.IsNullOrWhiteSpace(by))
        {
            var on = Day(release!.Element("fachlichFreigegebenAm")?.Value) is { } day ? $" am {day:dd.MM.yyyy}" : "";
            yield return $"Fachlich freigegeben durch {HtmlToMarkdown.OneLine(by)}{on}";
        }
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim() is { Length: >= 10 } date ? date[..10] : "", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1990 ? day : null;
}
