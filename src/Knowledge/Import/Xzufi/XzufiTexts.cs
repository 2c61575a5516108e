using System.Globalization;
using System.Net;
using System.Xml.Linq;

namespace CitizenAssistant.Knowledge.Import.Xzufi;

/// <summary>Takes the text modules out of a <c>leistung</c>.</summary>
internal static class XzufiTexts
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    private static readonly (string Element, string Code)[] Structured =
        [("modulKosten", TextModules.Costs), ("modulFrist", TextModules.Deadline), ("modulBearbeitungsdauer", TextModules.Duration)];

    public static CatalogueTexts Of(XElement service, IReadOnlyList<(string Uri, string Title)> online)
    {
        var texts = new CatalogueTexts();
        foreach (var module in service.Elements("modulText").OrderBy(module => int.TryParse(module.Element("positionDarstellung")?.Value, out var place) ? place : int.MaxValue))
        {
            AddModule(module, texts);
        }

        foreach (var (element, code) in Structured)
        {
            foreach (var module in service.Elements(element))
            {
                AddStructured(module, code, texts);
            }
        }

        texts.Add("14", "de", List(online));
        return texts;
    }

    private static void AddModule(XElement module, CatalogueTexts texts)
    {
        var code = module.Element("leikaTextmodul")?.Element("code")?.Value.Trim() ?? module.Element("leikaTextmodul")?.Value.Trim() ?? "";
        if (code.Length == 0)
        {
            texts.Remark("Textmodul ohne Code nicht übernommen");
            return;
        }

        foreach (var text in module.Elements("inhalt"))
        {
            texts.Add(code, LanguageOf(text), Html(text));
        }

        foreach (var links in module.Elements("weiterfuehrenderLink").GroupBy(LanguageOf))
        {
            texts.Add(code, links.Key, List(links.Select(link => (
                (link.Element("uri") ?? link.Element("link"))?.Value.Trim() ?? "",
                (link.Element("titel") ?? link.Element("bezeichnung") ?? link.Element("uri"))?.Value.Trim() ?? ""))));
        }
    }

    /// <summary>The words, and the amounts and times that stand in fields of their own without being said.</summary>
    private static void AddStructured(XElement module, string code, CatalogueTexts texts)
    {
        var words = module.Descendants("beschreibung").Where(text => text.Value.Trim().Length > 0).ToArray();
        foreach (var text in words)
        {
            texts.Add(code, LanguageOf(text), Html(text));
        }

        var values = module.Descendants("betrag").Select(Amount).Concat(module.Descendants("dauer").Where(time => !time.HasElements).Select(Time));
        foreach (var value in values.Where(value => value.Length > 0 && !words.Any(text => text.Value.Contains(value.Split(' ')[0], StringComparison.Ordinal))))
        {
            texts.Add(code, "de", $"<p>{WebUtility.HtmlEncode(value)}</p>");
        }
    }

    private static string Amount(XElement amount) =>
        decimal.TryParse(amount.Value.Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out var euros)
            ? euros.ToString(euros % 1 == 0 ? "N0" : "N2", German) + " €"
            : "";

    private static string Time(XElement time)
    {
        var unit = time.Parent!.Element("einheit");
        return $"{time.Value.Trim()} {(unit?.Element("name") ?? unit)?.Value.Trim()}".Trim();
    }

    /// <summary>HTML comes escaped, in CDATA, or as elements.</summary>
    private static string Html(XElement text) => text.HasElements ? string.Concat(text.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))) : text.Value;

    private static string? LanguageOf(XElement text) => text.Attribute("languageCode")?.Value ?? text.Attribute("lang")?.Value;

    private static string List(IEnumerable<(string Uri, string Title)> links) => string.Concat(links.Where(link => link.Uri.Length + link.Title.Length > 0).Select(link =>
        $"<li><a href=\"{WebUtility.HtmlEncode(link.Uri)}\">{WebUtility.HtmlEncode(link.Title)}</a></li>")) is { Length: > 0 } items ? $"<ul>{items}</ul>" : "";
}
