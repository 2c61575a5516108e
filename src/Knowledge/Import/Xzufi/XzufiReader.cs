using System.Xml.Linq;
using CitizenAssistant.Knowledge.Import.Html;

namespace CitizenAssistant.Knowledge.Import.Xzufi;

/// <summary>Reads a delivery of XZuFi 2.1 or 2.2.</summary>
internal static class XzufiReader
{
    /// <param name="today">What no longer holds on this day is left out.</param>
    public static IEnumerable<SourceItem> Read(string source, DateOnly today)
    {
        var files = XzufiDelivery.Files(source);

        // Who is responsible may stand after the service, or in another file.
        var around = new XzufiSurroundings();
        foreach (var file in files)
        {
            foreach (var found in XzufiMessage.Read(file))
            {
                around.Add(found);
            }
        }

        foreach (var file in files)
        {
            foreach (var item in XzufiMessage.Read(file).SelectMany(found => Items(found, around, today)))
            {
                yield return item;
            }
        }
    }

    private static IEnumerable<SourceItem> Items(XElement found, XzufiSurroundings around, DateOnly today) => found.Name.LocalName switch
    {
        "leistung" => [Service(found, around, today)],
        "spezialisierung" => [new LeftOut(XzufiId.Of(found)?.Id ?? "Spezialisierung", "Spezialisierungen werden nicht übernommen.")],
        "loesche" => found.Descendants().Where(inner => !inner.HasElements && inner.Name.LocalName is "id" or "leistungID" or "leistung")
            .Where(inner => inner.Value.Trim().Length > 0).Select(inner => new Withdrawn(inner.Value.Trim())),
        _ => [],
    };

    private static SourceItem Service(XElement service, XzufiSurroundings around, DateOnly today)
    {
        try
        {
            return XzufiService.Read(service, around, today);
        }
        catch (UnreadableTextException e)
        {
            return new LeftOut(XzufiId.Of(service)?.Id ?? "Leistung", e.Message);
        }
    }
}
