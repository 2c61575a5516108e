using System.Xml.Linq;
using CitizenAssistant.Knowledge.Import.Html;

namespace CitizenAssistant.Knowledge.Import.Xzufi;

/// <summary>What stands beside the services of a delivery: who is responsible for them, and where they are online.</summary>
internal sealed class XzufiSurroundings
{
    /// <summary>Stuttgart's regional key without its trailing zeros.</summary>
    private const string Stuttgart = "08111";

    private readonly Dictionary<string, (Organisation Organisation, bool IsHere)> _responsible = [];
    private readonly Dictionary<string, List<(string Uri, string Title)>> _online = [];

    public Organisation? ResponsibleFor(string service) => _responsible.TryGetValue(service, out var found) ? found.Organisation : null;

    public IReadOnlyList<(string Uri, string Title)> OnlineFor(string service) => _online.GetValueOrDefault(service) ?? [];

    public void Add(XElement found)
    {
        switch (found.Name.LocalName)
        {
            case "organisationseinheit" when XzufiId.Of(found) is { } id && NameOf(found) is { Length: > 0 } name:
                foreach (var (service, isHere) in Services(found))
                {
                    if (!_responsible.TryGetValue(service, out var known) || (isHere && !known.IsHere))
                    {
                        _responsible[service] = (new Organisation(id.Id, name), isHere);
                    }
                }

                break;
            case "onlinedienst":
                var title = HtmlToMarkdown.OneLine(found.Element("bezeichnung")?.Value ?? "Online-Dienst");
                var links = found.Elements("link").Select(link => (link.Element("link")?.Value ?? link.Element("uri")?.Value ?? link.Value).Trim()).ToArray();
                foreach (var (service, _) in Services(found))
                {
                    (_online.TryGetValue(service, out var known) ? known : _online[service] = []).AddRange(links.Select(link => (link, title)));
                }

                break;
        }
    }

    private static string NameOf(XElement organisation) =>
        HtmlToMarkdown.OneLine((organisation.Element("name")?.Elements("name").FirstOrDefault(IsGerman) ?? organisation.Element("name"))?.Value ?? "");

    private static bool IsGerman(XElement text) => text.Attribute("languageCode")?.Value is null or "" or "de";

    private static IEnumerable<(string Service, bool IsHere)> Services(XElement found) =>
        from competence in found.Elements("zustaendigkeit")
        let isHere = competence.Elements("gebietID").Any(area => area.Value.Trim().StartsWith(Stuttgart, StringComparison.Ordinal))
        from service in competence.Elements("leistungID")
        select (service.Value.Trim(), isHere);
}
