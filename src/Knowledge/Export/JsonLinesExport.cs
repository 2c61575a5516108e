using System.Text.Encodings.Web;
using System.Text.Json;
using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Export;

/// <summary>One article a line, with all that its file says.</summary>
internal static class JsonLinesExport
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // The file is read by programs and people, not put into a page.
    };

    public static void Write(KnowledgeBase knowledge, Stream stream)
    {
        foreach (var article in knowledge.Articles.Values.OrderBy(article => article.Id, StringComparer.Ordinal))
        {
            JsonSerializer.Serialize(stream, Line(article, knowledge.Offices.GetValueOrDefault(article.Header.Office)), Options);
            stream.WriteByte((byte)'\n');
        }
    }

    private static object Line(Article article, Office? office) => new
    {
        article.Id,
        article.Title,
        Text = string.Join("\n\n", article.Sections.Select(section => section.Markdown)),
        Sections = article.Sections.Select(section => new { Section = section.Slug, section.Heading, Text = section.Markdown }),
        article.Header.Names,
        article.Header.Leika,
        Zone = HeaderReader.Zones.Single(word => word.Value == article.Header.Zone).Key,
        article.Header.Office,
        OfficeName = office?.Name,
        article.Header.Questions,
        article.Header.Sources,
        Confirmed = HeaderReader.Confirmations.Single(word => word.Value == article.Header.Confirmed).Key,
        article.Header.ValidFrom,
        article.Header.ReviewBy,
        article.Version,
        article.Header.Origin,
    };
}
