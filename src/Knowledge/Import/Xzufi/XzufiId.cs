using System.Xml.Linq;

namespace CitizenAssistant.Knowledge.Import.Xzufi;

/// <summary>An id is unique only together with who gave it.</summary>
internal sealed record XzufiId(string Id, string? Agency)
{
    public static XzufiId? Of(XElement of, string name = "id") => of.Element(name) is { } id && id.Value.Trim() is { Length: > 0 } value
        ? new XzufiId(value, id.Attribute("schemeAgencyID")?.Value.Trim() is { Length: > 0 } agency ? agency : null)
        : null;
}
