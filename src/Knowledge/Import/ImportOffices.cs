using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Import;

/// <summary>The office of an imported article: the one the source names, known here or not; otherwise the general one.</summary>
internal sealed class ImportOffices(IReadOnlyDictionary<string, Office> known, string origin)
{
    private static readonly Organisation General = new("behoerdennummer-115", "Behördennummer 115");

    private readonly Dictionary<string, string> _byName = known.Values
        .GroupBy(office => office.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.First().Id, StringComparer.OrdinalIgnoreCase);

    public (Organisation Office, bool IsNew) For(Organisation? named)
    {
        var office = named ?? General;
        if (known.ContainsKey(office.Id))
        {
            return (office, false);
        }

        if (_byName.TryGetValue(office.Name, out var id))
        {
            return (office with { Id = id }, false);
        }

        var slug = named is null ? office.Id : ArticleId.Slug(office.Id);
        return (office with { Id = slug }, !known.ContainsKey(slug));
    }

    /// <summary>Only what is known of it; people add address and hours.</summary>
    public string FileOf(Organisation office) => office.Id == General.Id
        ? "name: \"Behördennummer 115\"\nphone: \"115\"\nsources:\n  - \"Behördennummer 115 (115.de)\"\n"
        : $"name: {System.Text.Json.JsonSerializer.Serialize(Html.MarkdownText.OneLine(office.Name), Plain)}\nsources:\n  - \"Import aus {origin}\"\n";

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
