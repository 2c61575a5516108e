using System.Text;
using System.Text.Json;
using CitizenAssistant.Knowledge.Import.Html;

namespace CitizenAssistant.Knowledge.Import.Pvog;

/// <summary>Reads what the search of the federal portal (PVOG) returns for a service: one record, a list of them, or one a line.</summary>
internal static class PvogReader
{
    private const long LargestFile = 50_000_000;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <param name="today">What no longer holds on this day is left out.</param>
    public static IEnumerable<SourceItem> Read(string file, DateOnly today)
    {
        if (new FileInfo(file).Length > LargestFile)
        {
            throw new UnreadableSourceException($"„{Path.GetFileName(file)}“ ist größer als {LargestFile / 1_000_000} MB.");
        }

        var content = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(file)).TrimStart('\uFEFF');
        using var records = Parse(content, Path.GetFileName(file));
        var all = records.RootElement.ValueKind == JsonValueKind.Array ? records.RootElement.EnumerateArray().ToArray() : [records.RootElement];

        // A service comes once in each language; its German record stands for it.
        foreach (var service in all.GroupBy(IdOf))
        {
            yield return ReadService(service.Key, [.. service], today);
        }
    }

    private static SourceItem ReadService(string id, JsonElement[] languages, DateOnly today)
    {
        try
        {
            return id.Length == 0 ? new LeftOut("Eintrag ohne id", "Das Feld „id“ fehlt.") : PvogService.Read(id, languages, today);
        }
        catch (UnreadableTextException e)
        {
            return new LeftOut(id, e.Message);
        }
        catch (InvalidOperationException)
        {
            return new LeftOut(id, "Ein Feld hat eine unerwartete Form.");
        }
    }

    private static string IdOf(JsonElement record) =>
        record.ValueKind == JsonValueKind.Object && record.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString()! : "";

    private static JsonDocument Parse(string content, string file)
    {
        try
        {
            return JsonDocument.Parse(content, Options);
        }
        catch (JsonException)
        {
            try
            {
                var lines = content.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line));
                return JsonDocument.Parse('[' + string.Join(',', lines) + ']', Options);
            }
            catch (JsonException)
            {
                throw new UnreadableSourceException($"„{file}“ ist kein gültiges JSON.");
            }
        }
    }
}
